package th.sala.ticketing.processing;

/** Thai when a text holds a Thai character, else English. */
final class Language {

    private Language() {}

    static String of(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.THAI)
                ? "th"
                : "en";
    }
}
