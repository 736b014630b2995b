package th.sala.ticketing.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a whole message says nothing but that no more news is wanted. Spaces, what cannot be seen, full stops and polite
 * particles do not matter; any other word does, because withdrawing somebody's consent by mistake is the worse error.
 */
public final class NoMoreNews {
    private static final Phrases PHRASES = Phrases.read("withdrawals.txt");
    private static final int LONGEST = 120;
    private static final String POLITE = "polite";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");
    private static final Pattern SILENT = Pattern.compile("[.!…,;:~\\u2013\\u2014\\p{So}]+");
    private static final Pattern BETWEEN_THAI = Pattern.compile("(?<=[\\u0E00-\\u0E7F]) +(?=[\\u0E00-\\u0E7F])");

    private NoMoreNews() {}

    /** The language in which it is said, {@code th} or {@code en}; empty when the message says anything else. */
    public static Optional<String> in(String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            return Optional.empty();
        }
        String text = plain(words);
        return text.isEmpty()
                ? Optional.empty()
                : Stream.of("th", "en").filter(language -> says(language, text)).findFirst();
    }

    /** What a button says for a person who wants no more news: words that {@link #in} understands. */
    public static String button(String language) {
        return "en".equals(language) ? "Unsubscribe" : "ไม่รับข่าวสาร";
    }

    private static boolean says(String language, String text) {
        return PHRASES.ends(language, text, 0).anyMatch(end -> onlyPolite(text, end));
    }

    private static boolean onlyPolite(String text, int from) {
        int place = from;
        while (place < text.length() && text.charAt(place) == ' ') {
            place++;
        }
        return place == text.length() || PHRASES.ends(POLITE, text, place).anyMatch(end -> onlyPolite(text, end));
    }

    private static String plain(String words) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceAll("");
        String said = SILENT.matcher(seen.replace('\u2019', '\'')).replaceAll(" ");
        return BETWEEN_THAI
                .matcher(Phrases.plain(said.toLowerCase(Locale.ROOT)))
                .replaceAll("");
    }
}
