package th.sala.web.page;

/**
 * What one page says.
 *
 * @param heading plain text
 * @param body HTML, made of {@link #paragraph}, {@link #link} and forms of ours
 */
public record PageText(String heading, String body) {
    private static final String BUTTON = "<form method=\"post\"><button type=\"submit\">%s</button></form>\n";

    public static PageText saying(String heading, String words) {
        return new PageText(heading, paragraph(words));
    }

    /** The same page with more below. */
    public PageText and(String more) {
        return new PageText(heading, body + more);
    }

    /** The same page with a button that posts to its own address. */
    public PageText andButton(String label) {
        return and(BUTTON.formatted(PageShell.escaped(label)));
    }

    /**
     * A paragraph that leads elsewhere.
     *
     * @param address of ours; its letters need no escape
     */
    public static String link(String address, String words) {
        return "<p><a href=\"" + address + "\">" + PageShell.escaped(words) + "</a></p>\n";
    }

    /** Words that may come from anywhere, as they may stand in HTML. */
    public static String escaped(String words) {
        return PageShell.escaped(words);
    }

    /** Words that may come from anywhere, as a paragraph. */
    public static String paragraph(String words) {
        return "<p>" + PageShell.escaped(words) + "</p>\n";
    }
}
