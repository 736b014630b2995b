package th.sala.channels.email.mime;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * The one sanitiser of inbound HTML: an allow-list without scripts, forms, frames, vector images or addresses in styles.
 * Images keep their place but not their source, so that opening a mail tells nobody: {@code data-cid} names an attached
 * image and {@code data-remote-src} a blocked one.
 */
final class HtmlCleaner {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "big",
                    "tt",
                    "code",
                    "pre",
                    "blockquote",
                    "q",
                    "cite",
                    "address",
                    "center",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "a")
            .allowElements(HtmlCleaner::withoutSource, "img")
            .allowStandardUrlProtocols()
            .allowUrlProtocols("tel", "cid")
            .allowAttributes("href")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowAttributes("color", "face", "size")
            .onElements("font")
            .allowAttributes("colspan", "rowspan", "width", "height", "align", "valign", "bgcolor", "border")
            .onElements("table", "tr", "td", "th", "col", "colgroup", "thead", "tbody", "tfoot")
            .allowAttributes("cellpadding", "cellspacing")
            .onElements("table")
            .allowAttributes("align")
            .onElements("p", "div", "h1", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("dir", "lang", "title")
            .globally()
            .allowAttributes("type", "cite")
            .onElements("blockquote")
            .allowAttributes("class")
            .matching((element, attribute, value) -> value.startsWith("gmail_quote") ? "gmail_quote" : null)
            .onElements("div", "blockquote")
            .allowStyling()
            .disallowTextIn("title", "style", "script", "noscript")
            .withPreprocessor(FewAttributes::new)
            .toFactory();

    private HtmlCleaner() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    private static String withoutSource(String element, List<String> attributes) {
        for (int name = 0; name < attributes.size(); name += 2) {
            if (attributes.get(name).equalsIgnoreCase("src")) {
                String address = attributes.get(name + 1).strip();
                boolean enclosed = address.regionMatches(true, 0, "cid:", 0, 4);
                attributes.set(name, enclosed ? "data-cid" : "data-remote-src");
                attributes.set(name + 1, enclosed ? address.substring(4) : address);
            }
        }
        return element;
    }

    /** Leaves a tag its first hundred attributes: the sanitiser compares each with each, a megabyte of them for minutes. */
    private record FewAttributes(HtmlStreamEventReceiver sanitiser) implements HtmlStreamEventReceiver {
        private static final int NAMES_AND_VALUES = 200;

        @Override
        public void openDocument() {
            sanitiser.openDocument();
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            boolean few = attributes.size() <= NAMES_AND_VALUES;
            sanitiser.openTag(element, few ? attributes : new ArrayList<>(attributes.subList(0, NAMES_AND_VALUES)));
        }

        @Override
        public void text(String text) {
            sanitiser.text(text);
        }

        @Override
        public void closeTag(String element) {
            sanitiser.closeTag(element);
        }

        @Override
        public void closeDocument() {
            sanitiser.closeDocument();
        }
    }
}
