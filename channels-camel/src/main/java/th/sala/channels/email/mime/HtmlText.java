package th.sala.channels.email.mime;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as the text a person would read aloud, and text as HTML. */
final class HtmlText {
    private static final Set<String> UNSEEN = Set.of("head", "style", "script", "title", "template", "noscript");

    private HtmlText() {}

    static String of(String html) {
        Lines lines = new Lines();
        Jsoup.parse(html).traverse(lines);
        return lines.text();
    }

    static String paragraph(String text) {
        return "<p>" + Entities.escape(text).replace("\r\n", "\n").replace("\n", "<br>") + "</p>";
    }

    private static final class Lines implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private int unseen;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && unseen == 0) {
                append(isPreformatted(words) ? words.getWholeText() : words.text());
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName())) {
                    unseen--;
                } else if (element.isBlock() && !element.normalName().equals("td")) {
                    newLine();
                }
                if (element.normalName().equals("p")) {
                    out.append('\n');
                }
            }
        }

        private void enter(Element element) {
            switch (element.normalName()) {
                case "br" -> out.append('\n');
                case "li" -> {
                    newLine();
                    out.append("- ");
                }
                case "td", "th" -> append(" ");
                default -> {
                    if (UNSEEN.contains(element.normalName())) {
                        unseen++;
                    } else if (element.isBlock()) {
                        newLine();
                    }
                }
            }
        }

        private void append(String text) {
            boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            out.append(atStart ? text.stripLeading() : text);
        }

        private void newLine() {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
        }

        private static boolean isPreformatted(TextNode words) {
            Element parent = words.parent();
            return parent != null && parent.closest("pre") != null;
        }

        String text() {
            return out.toString()
                    .replace('\u00A0', ' ')
                    .lines()
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n"))
                    .replaceAll("\\n{3,}", "\n\n")
                    .strip();
        }
    }
}
