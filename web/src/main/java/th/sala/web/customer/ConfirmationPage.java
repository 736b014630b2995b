package th.sala.web.customer;

import java.util.List;
import java.util.Locale;

/** What whoever opened a signed link reads, in Thai unless they prefer English. It names nobody. */
final class ConfirmationPage {
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

    private static final String THAI = """
        <p>มีผู้ติดต่อเราและแจ้งว่าช่องทางนี้เป็นของตน หากเป็นท่าน โปรดกดปุ่มด้านล่าง หากไม่ใช่ท่าน โปรดปิดหน้านี้</p>
        <form method="post"><button type="submit">ยืนยันว่าเป็นฉัน</button></form>
        """;

    private static final String ENGLISH = """
        <p>Somebody contacted us and says that this contact point is theirs. If that was you, press the button below. If it was not you, close this page.</p>
        <form method="post"><button type="submit">Yes, that was me</button></form>
        """;

    private ConfirmationPage() {}

    static String asking(List<Locale> languages) {
        return english(languages)
                ? english("Is this contact point yours?", ENGLISH)
                : thai("ช่องทางนี้เป็นของท่านใช่หรือไม่", THAI);
    }

    static String confirmed(List<Locale> languages) {
        return english(languages)
                ? english("Thank you, it is confirmed.", "<p>You may close this page.</p>")
                : thai("ขอบคุณค่ะ ยืนยันเรียบร้อยแล้ว", "<p>ท่านปิดหน้านี้ได้แล้ว</p>");
    }

    /** The link was used, or expired. */
    static String gone(List<Locale> languages) {
        return english(languages)
                ? english("This link is no longer valid.", "<p>Ask the service desk for a new one.</p>")
                : thai("ลิงก์นี้ใช้ไม่ได้แล้ว", "<p>โปรดขอลิงก์ใหม่จากเจ้าหน้าที่</p>");
    }

    private static String english(String heading, String body) {
        return PAGE.formatted("en", "Your contact point", heading, body);
    }

    private static String thai(String heading, String body) {
        return PAGE.formatted("th", "ช่องทางติดต่อของท่าน", heading, body);
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
