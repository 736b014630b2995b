package th.sala.ticketing.intake;

/** Thai or English, by the letters used. A text with hardly any letter counts as Thai, the language of the house. */
public final class LanguageGuess {

    private LanguageGuess() {}

    /** {@code th} or {@code en}. Either part may be null. */
    public static String of(String subject, String text) {
        long thai = count(text, true) + count(subject, true);
        long latin = count(text, false) + count(subject, false);
        return thai * 4 >= latin ? "th" : "en";
    }

    private static long count(String text, boolean thai) {
        return text == null
                ? 0
                : text.codePoints()
                        .limit(4000)
                        .filter(c -> thai ? c >= 0x0E01 && c <= 0x0E5B : c < 0x0250 && Character.isLetter(c))
                        .count();
    }
}
