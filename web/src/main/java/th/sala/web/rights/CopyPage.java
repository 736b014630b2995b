package th.sala.web.rights;

import java.util.List;
import java.util.Locale;

/**
 * What whoever opened the link to a copy reads, in Thai unless they prefer English. It names nobody.
 *
 * @param token of the link; its letters need no escape
 */
record CopyPage(boolean english, String token) {
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

    private static final String ASK = """
        <p>%s</p>
        <form method="post" action="/api/v1/copies/%s/code"><button type="submit">%s</button></form>
        """;

    private static final String FILL = """
        <p role="status">%s</p>
        <form method="post" action="/api/v1/copies/%s/file">
        <p><label>%s <input name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="12"></label></p>
        <button type="submit">%s</button></form>
        """;

    static CopyPage in(List<Locale> languages, String token) {
        boolean english = languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("th") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
        return new CopyPage(english, token);
    }

    String asking() {
        return page(
                ask(
                        either(
                                "เพื่อให้แน่ใจว่าเป็นท่าน เราจะส่งรหัสหกหลักไปยังการสนทนาที่ท่านได้รับลิงก์นี้",
                                "To make sure that it is you, we send a code of six digits to the conversation in which you got this link.")));
    }

    /** @param triesLeft null before the first try; 0 when another code is needed */
    String filling(Integer triesLeft) {
        if (triesLeft == null) {
            return page(fill(either("ส่งรหัสแล้ว ใช้ได้ 10 นาที", "The code was sent. It is good for 10 minutes.")));
        }
        return triesLeft == 0
                ? page(ask(either(
                        "รหัสใช้ไม่ได้แล้ว โปรดขอรหัสใหม่", "The code is no longer good. Please ask for a new one.")))
                : page(fill(either(
                        "รหัสไม่ถูกต้อง ลองได้อีก " + triesLeft + " ครั้ง", "Wrong code. Tries left: " + triesLeft)));
    }

    String gone() {
        return page("<p>"
                + either(
                        "ลิงก์นี้ใช้ไม่ได้แล้ว โปรดขอลิงก์ใหม่จากเรา",
                        "This link is no longer valid. Please ask us for a new one.")
                + "</p>");
    }

    private String ask(String words) {
        return ASK.formatted(words, token, either("ส่งรหัส", "Send the code"));
    }

    private String fill(String words) {
        return FILL.formatted(words, token, either("รหัส", "Code"), either("ดาวน์โหลดสำเนา", "Download the copy"));
    }

    private String page(String body) {
        String title = either("สำเนาข้อมูลส่วนบุคคลของท่าน", "The copy of your personal data");
        return PAGE.formatted(english ? "en" : "th", title, title, body);
    }

    private String either(String thai, String inEnglish) {
        return english ? inEnglish : thai;
    }
}
