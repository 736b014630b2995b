package th.sala.ticketing.reply;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** The two parts of an outgoing mail, made of each other. */
final class HtmlPart {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R{2,}");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);

    private HtmlPart() {}

    static String ofText(String text) {
        return PARAGRAPHS
                .splitAsStream(text.strip())
                .map(paragraph ->
                        "<p>" + LINES.matcher(Entities.escape(paragraph)).replaceAll("<br>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** Without scripts, styles, forms and foreign attributes. */
    static String cleaned(String html) {
        return Jsoup.clean(html, "", Safelist.relaxed(), AS_WRITTEN);
    }

    static String toText(String html) {
        Document document = Jsoup.parse(html);
        document.select("p, div, li, h1, h2, h3, tr").after("\n");
        return document.wholeText().strip();
    }
}
