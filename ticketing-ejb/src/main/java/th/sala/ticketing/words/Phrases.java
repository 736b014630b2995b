package th.sala.ticketing.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Phrases of closings. Those of section {@code enough} make a text a closing, those of {@code beside} may stand with
 * them, those of {@code assent} may too and are a closing where nothing else stands.
 */
final class Phrases {
    private static final char AGAIN = 'ๆ';

    private final Map<String, Map<Character, Set<String>>> sections = new HashMap<>();

    private Phrases() {}

    static Phrases read(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Phrases.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            Phrases phrases = new Phrases();
            Map<Character, Set<String>> section = Map.of();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = phrases.section(line.substring(1, line.indexOf(']')));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    add(section, line);
                }
            }
            return phrases;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Map<Character, Set<String>> section(String name) {
        return sections.computeIfAbsent(name, none -> new HashMap<>());
    }

    /** Where the phrases of this section that begin here end. */
    IntStream ends(String section, String text, int place) {
        return ends(sections.get(section), text, place);
    }

    /** Lower-case text with single spaces; a letter may still stand many times where its writer drew it out. */
    static String plain(String lower) {
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = Character.isWhitespace(lower.charAt(i)) || lower.charAt(i) == '\u00A0' ? ' ' : lower.charAt(i);
            if (c != AGAIN && (c != ' ' || !endsWith(out, c))) {
                out.append(c);
            }
        }
        return out.toString().replace("\u0E4D\u0E32", "\u0E33").strip();
    }

    private static String withoutRepeats(String phrase) {
        StringBuilder out = new StringBuilder(phrase.length());
        phrase.chars()
                .filter(c -> Character.isDigit(c) || !endsWith(out, (char) c))
                .forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean endsWith(StringBuilder text, char c) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    private static void add(Map<Character, Set<String>> section, String line) {
        expanded(line)
                .map(Phrases::plain)
                .map(Phrases::withoutRepeats)
                .filter(phrase -> !phrase.isEmpty())
                .forEach(phrase -> section.computeIfAbsent(phrase.charAt(0), first -> new TreeSet<>())
                        .add(phrase));
    }

    /** One line for each choice between braces, the innermost first. */
    private static Stream<String> expanded(String line) {
        int close = line.indexOf('}');
        if (close < 0) {
            return Stream.of(line);
        }
        int open = line.lastIndexOf('{', close);
        String before = line.substring(0, open);
        String after = line.substring(close + 1);
        return innermost(line.substring(open + 1, close)).flatMap(choice -> expanded(before + choice + after));
    }

    private static Stream<String> innermost(String choices) {
        return List.of(choices.split("\\|", -1)).stream();
    }

    private static IntStream ends(Map<Character, Set<String>> phrases, String text, int place) {
        if (place > 0 && isLatin(text.charAt(place - 1)) && isLatin(text.charAt(place))) {
            return IntStream.empty();
        }
        return phrases.getOrDefault(text.charAt(place), Set.of()).stream()
                .flatMapToInt(phrase -> phraseEnds(phrase, text, place))
                .filter(end -> end == text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end)));
    }

    /** A letter of the phrase stands for any number of them; the last of them may begin the next phrase. */
    private static IntStream phraseEnds(String phrase, String text, int place) {
        int at = place;
        for (int i = 0; i < phrase.length(); i++) {
            char letter = phrase.charAt(i);
            if (at == text.length() || text.charAt(at) != letter) {
                return IntStream.empty();
            }
            int run = Character.isDigit(letter) && i < phrase.length() - 1 ? at + 1 : endOfRun(text, at);
            if (i == phrase.length() - 1) {
                return IntStream.rangeClosed(at + 1, run);
            }
            at = run;
        }
        return IntStream.empty();
    }

    private static int endOfRun(String text, int from) {
        int end = from + 1;
        while (end < text.length() && text.charAt(end) == text.charAt(from)) {
            end++;
        }
        return end;
    }

    private static boolean isLatin(char letter) {
        return letter < '\u0250' && Character.isLetterOrDigit(letter);
    }
}
