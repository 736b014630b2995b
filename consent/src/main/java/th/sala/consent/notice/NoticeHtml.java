package th.sala.consent.notice;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of an officer as the page that is served and hashed. What was typed is text, never markup. */
final class NoticeHtml {
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "th",
            List.of(
                    "เราใช้ข้อมูลเพื่ออะไร และอาศัยฐานใด",
                    "จำเป็นต้องให้ข้อมูลหรือไม่",
                    "ข้อมูลที่เก็บ และระยะเวลา",
                    "ใครได้รับข้อมูล",
                    "ผู้ควบคุมข้อมูลและเจ้าหน้าที่คุ้มครองข้อมูล",
                    "สิทธิของคุณ",
                    "การส่งข้อมูลไปต่างประเทศ"),
            "en",
            List.of(
                    "What we use data for, and on which basis",
                    "Whether you have to give it",
                    "What we keep, and for how long",
                    "Who receives it",
                    "Controller and data protection officer",
                    "Your rights",
                    "Data sent abroad"));

    private NoticeHtml() {}

    /** The rules of use: their title and what they say. */
    static String ofRules(NoticeDraft.Text text) {
        return title(text) + paragraphs(text.purposes());
    }

    static String of(NoticeDraft.Text text) {
        List<String> headings = HEADINGS.get(text.language());
        List<String> blocks = List.of(
                text.purposes(),
                text.necessity(),
                text.data(),
                text.recipients(),
                text.controller(),
                text.rights(),
                text.transfers());
        StringBuilder html = new StringBuilder(title(text));
        for (int place = 0; place < blocks.size(); place++) {
            html.append("<h2>")
                    .append(place + 1)
                    .append(". ")
                    .append(headings.get(place))
                    .append("</h2>\n");
            html.append(paragraphs(blocks.get(place)));
        }
        return html.toString();
    }

    private static String title(NoticeDraft.Text text) {
        return "<h1>" + escaped(text.title()) + "</h1>\n";
    }

    private static String paragraphs(String block) {
        return Stream.of(block.strip().split("\\R\\s*\\R"))
                .map(NoticeHtml::paragraph)
                .collect(Collectors.joining());
    }

    private static String paragraph(String words) {
        List<String> lines = words.lines().map(String::strip).toList();
        if (lines.stream().allMatch(line -> line.startsWith("-"))) {
            return lines.stream()
                    .map(line -> "<li>" + escaped(line.substring(1).strip()) + "</li>\n")
                    .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        }
        return lines.stream().map(NoticeHtml::escaped).collect(Collectors.joining("<br>\n", "<p>", "</p>\n"));
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
