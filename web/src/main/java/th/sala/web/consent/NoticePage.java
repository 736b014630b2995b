package th.sala.web.consent;

import th.sala.consent.notice.NoticeText;

/** A notice as a page of its own. Its HTML is ours and published; only the title needs escaping. */
final class NoticePage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title></head>
            <body><main>
            %s
            </main></body>
            </html>
            """;

    private NoticePage() {}

    static String of(NoticeText notice) {
        return PAGE.formatted(notice.language(), escaped(notice.title()), notice.html());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
