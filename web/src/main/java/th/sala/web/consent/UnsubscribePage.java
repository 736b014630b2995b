package th.sala.web.consent;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import th.sala.consent.purpose.PurposeInForce;

/** What whoever wants no more news reads, in Thai unless they prefer English. It names nobody. */
final class UnsubscribePage {
    private static final String PAGE = """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%s</title></head>
        <body><main>
        <h1>%s</h1>
        %s
        </main></body>
        </html>
        """;

    private static final String FORM = "<form method=\"post\"><button type=\"submit\">%s</button></form>";

    private UnsubscribePage() {}

    static String asking(List<Locale> languages) {
        return english(languages)
                ? page(
                        "en",
                        "Do you want no more of these messages?",
                        "<p>We go on answering whatever you write to us about. You can change your mind at any time.</p>"
                                + FORM.formatted("Send me no more of these"))
                : page(
                        "th",
                        "ไม่ต้องการรับข้อความแบบนี้อีกใช่หรือไม่",
                        "<p>เรื่องที่ท่านติดต่อเรายังได้รับคำตอบตามปกติ และท่านเปลี่ยนใจได้ทุกเมื่อ</p>"
                                + FORM.formatted("ไม่รับอีก"));
    }

    /** @param undo address of the link that takes it back; null when there is nothing to take back */
    static String done(List<Locale> languages, List<PurposeInForce> purposes, String undo) {
        boolean english = english(languages);
        String meaning = purposes.stream()
                .map(purpose -> english ? purpose.withdrawalConsequenceEn() : purpose.withdrawalConsequenceTh())
                .filter(text -> text != null)
                .map(text -> "<p>" + escaped(text) + "</p>")
                .collect(Collectors.joining());
        String back = undo == null
                ? ""
                : "<p><a href=\"" + undo + "\">" + (english ? "I did not mean this" : "กดผิด ต้องการรับตามเดิม")
                        + "</a></p>";
        return english
                ? page("en", "You will get no more of these.", meaning + back)
                : page("th", "ยกเลิกให้แล้วค่ะ", meaning + back);
    }

    static String askingBack(List<Locale> languages) {
        return english(languages)
                ? page(
                        "en",
                        "Get these messages again?",
                        "<p>You get what you had agreed to before, and nothing else.</p>"
                                + FORM.formatted("Send them to me again"))
                : page(
                        "th",
                        "ต้องการกลับไปรับตามเดิมใช่หรือไม่",
                        "<p>ท่านจะได้รับเฉพาะสิ่งที่เคยยินยอมไว้ก่อนหน้านี้</p>" + FORM.formatted("รับตามเดิม"));
    }

    static String back(List<Locale> languages) {
        return english(languages)
                ? page("en", "Thank you, it is as it was before.", "<p>You may close this page.</p>")
                : page("th", "เรียบร้อยค่ะ กลับเป็นตามเดิมแล้ว", "<p>ท่านปิดหน้านี้ได้แล้ว</p>");
    }

    /** Seven days are over, or it was taken back before. */
    static String gone(List<Locale> languages) {
        return english(languages)
                ? page(
                        "en",
                        "This link is no longer valid.",
                        "<p>Tell us on any channel if you want our news again.</p>")
                : page("th", "ลิงก์นี้ใช้ไม่ได้แล้ว", "<p>หากต้องการรับข่าวสารอีก โปรดแจ้งเราได้ทุกช่องทาง</p>");
    }

    private static String page(String language, String heading, String body) {
        return PAGE.formatted(language, heading, heading, body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean english(List<Locale> languages) {
        return languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("th") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
    }
}
