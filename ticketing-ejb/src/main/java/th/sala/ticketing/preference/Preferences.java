package th.sala.ticketing.preference;

import java.util.List;

/**
 * How one of the staff has set up the console.
 *
 * @param queueWidth pixels, 200 to 900; null for the usual width
 * @param customerWidth as {@code queueWidth}
 * @param singleKeys whether keys without Ctrl do anything; true when left out
 * @param opensNext whether the next ticket opens once one was answered and done; true when left out
 * @param shortcuts those that are not the usual ones; none when left out
 * @param era by which years are counted: {@code be}, {@code ce}; null for what is usual in the language
 * @param alerts those that the user settled; none when left out
 */
public record Preferences(
        Integer queueWidth,
        Integer customerWidth,
        Boolean singleKeys,
        Boolean opensNext,
        List<Shortcut> shortcuts,
        String era,
        List<Alert> alerts) {
    public static final Preferences USUAL = new Preferences(null, null, true, true, List.of(), null, List.of());

    public Preferences {
        singleKeys = singleKeys == null || singleKeys;
        opensNext = opensNext == null || opensNext;
        shortcuts = shortcuts == null ? List.of() : List.copyOf(shortcuts);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    /**
     * A key of one's own choice, by its place on the keyboard.
     *
     * @param press what it does, such as {@code reply}
     * @param key {@code event.code} of the browser, with {@code Shift+} before it where that is held, such as
     *     {@code KeyQ}
     */
    public record Shortcut(String press, String key) {}

    /**
     * Whether one kind of news is told in one way.
     *
     * @param kind such as {@code customer-message}
     * @param way {@code screen}, {@code sound} or {@code browser}, which is outside the page
     */
    public record Alert(String kind, String way, boolean on) {}
}
