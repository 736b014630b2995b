package th.sala.web.consent;

import java.util.List;
import java.util.Locale;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.time.ToldMoment;

/** What whoever is asked about a consent reads, in Thai unless they prefer English. It names nobody. */
final class QuestionPage {
    private static final String PAGE = """
        <!doctype html>
        <html lang="%1$s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%2$s</title></head>
        <body><main>
        <h1>%2$s</h1>
        %3$s
        </main></body>
        </html>
        """;

    private static final String FORM = "<form method=\"post\"><button type=\"submit\">%s</button></form>";

    private final boolean english;

    private QuestionPage(boolean english) {
        this.english = english;
    }

    static QuestionPage in(List<Locale> languages) {
        return new QuestionPage(languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("th") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent());
    }

    String asking(Question question) {
        String about = "<p>" + either("เรื่อง: ", "About: ") + "<strong>" + title(question) + "</strong></p>";
        String notice = "<p><a href=\"/api/v1/notices/" + question.notice() + "?lang=" + question.language() + "\">"
                + either("ประกาศความเป็นส่วนตัว", "Privacy notice") + "</a></p>";
        return question.renewal()
                ? page(
                        either("ต้องการรับต่อหรือไม่", "Shall it go on?"),
                        about
                                + paragraph(
                                        "ความยินยอมของท่านจะหมดอายุ " + told(question)
                                                + " หากไม่ต้องการรับต่อ ไม่ต้องทำอะไร",
                                        "Your consent ends on " + told(question)
                                                + ". If it shall not go on, you need not do anything.")
                                + notice
                                + FORM.formatted(either("ยินยอมต่อ", "I agree again")))
                : page(
                        either("ยืนยันความยินยอมของท่าน", "Please confirm your consent"),
                        about
                                + paragraph(
                                        "เจ้าหน้าที่บันทึกไว้ว่าท่านยินยอมด้วยวาจา หากใช่ โปรดกดยืนยัน หากไม่ใช่ ปิดหน้านี้ได้ ถือว่าท่านไม่ได้ยินยอม",
                                        "A colleague noted that you agreed to this when we spoke. If so, please confirm. If not, close this page: then you have not agreed.")
                                + notice
                                + FORM.formatted(either("ยืนยันว่าฉันยินยอม", "Yes, I agree")));
    }

    /** @param receipt address of the receipt, seen from this page */
    String agreed(String receipt) {
        return page(
                either("ขอบคุณค่ะ บันทึกความยินยอมแล้ว", "Thank you, your consent is recorded."),
                paragraph("ท่านถอนความยินยอมได้ทุกเมื่อ", "You may withdraw it at any time.") + "<p><a href=\""
                        + receipt + "\">" + either("ดูใบรับ", "See the receipt") + "</a></p>");
    }

    /** Its time is over, or it was answered otherwise. */
    String gone() {
        return page(
                either("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link is no longer valid."),
                paragraph(
                        "หากต้องการให้ความยินยอม โปรดแจ้งเราได้ทุกช่องทาง",
                        "Tell us on any channel if you wish to agree."));
    }

    private String told(Question question) {
        return ToldMoment.of(question.until(), english ? "en" : "th");
    }

    private String title(Question question) {
        return either(question.titleTh(), question.titleEn())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private String paragraph(String thai, String inEnglish) {
        return "<p>" + either(thai, inEnglish) + "</p>";
    }

    private String page(String heading, String body) {
        return PAGE.formatted(english ? "en" : "th", heading, body);
    }

    private String either(String thai, String inEnglish) {
        return english && inEnglish != null ? inEnglish : thai;
    }
}
