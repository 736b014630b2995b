package th.sala.web.page;

/** What stands around the words of every such page. */
public final class PageShell {
    private static final String SHELL = """
            <!doctype html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="stylesheet" href="/page.css"></head>
            <body><main>
            %s
            </main></body>
            </html>
            """;

    private PageShell() {}

    /**
     * A whole page.
     *
     * @param language {@code th} or {@code en}
     * @param title plain text
     * @param body HTML of ours
     */
    public static String around(String language, String title, String body) {
        return SHELL.formatted(language, escaped(title), body);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
