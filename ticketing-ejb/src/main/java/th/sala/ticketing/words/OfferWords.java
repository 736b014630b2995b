package th.sala.ticketing.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a text what only offers say, in Thai and English. It is meant to be right when it speaks; what it does not know
 * it lets pass. The kinds stand in {@code offers.txt}.
 */
public final class OfferWords {
    private static final List<Kind> KINDS = read("offers.txt");
    private static final int LONGEST = 20_000;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private OfferWords() {}

    /** What was found, in the order of the kinds, each kind once. */
    public static List<Found> in(String text) {
        String seen = UNSEEN.matcher(Normalizer.normalize(cut(text), Normalizer.Form.NFC))
                .replaceAll("");
        return KINDS.stream().flatMap(kind -> kind.in(seen)).distinct().toList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static List<Kind> read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(OfferWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Kind::of)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(resource, fault);
        }
    }

    /**
     * Words of an offer.
     *
     * @param kind its name in the list
     * @param words as they stand in the text
     */
    public record Found(String kind, String words) {}

    private record Kind(String name, Pattern pattern) {

        static Kind of(String line) {
            int bar = line.indexOf('|');
            return new Kind(
                    line.substring(0, bar).strip(),
                    Pattern.compile(line.substring(bar + 1).strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        Stream<Found> in(String text) {
            Matcher found = pattern.matcher(text);
            return found.find() ? Stream.of(new Found(name, found.group().strip())) : Stream.empty();
        }
    }
}
