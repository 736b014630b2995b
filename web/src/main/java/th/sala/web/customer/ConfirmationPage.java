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

    static String of(List<Locale> languages, boolean confirmed) {
        return english(languages)
                ? PAGE.formatted(
                        "en",
                        "Your contact point",
                        confirmed ? "Thank you, it is confirmed." : "Is this contact point yours?",
                        confirmed ? "<p>You may close this page.</p>" : ENGLISH)
                : PAGE.formatted(
                        "th",
                        "ช่องทางติดต่อของท่าน",
                        confirmed ? "ขอบคุณค่ะ ยืนยันเรียบร้อยแล้ว" : "ช่องทางนี้เป็นของท่านใช่หรือไม่",
                        confirmed ? "<p>ท่านปิดหน้านี้ได้แล้ว</p>" : THAI);
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
