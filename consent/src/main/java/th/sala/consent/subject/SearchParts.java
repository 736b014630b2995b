package th.sala.consent.subject;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.consent.text.FoldedText;

/**
 * By which parts an identifier is found, and which parts somebody means by what they type: the beginnings of the words of a
 * name from two letters on, the last four to nine digits of a number, the part of an e-mail address before the {@code @} and
 * its words. Both sides take the same way.
 */
final class SearchParts {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 9;
    private static final int WHOLE_NUMBER = 9;
    private static final int MOST_WORDS = 6;
    private static final Pattern NUMBER = Pattern.compile("[0-9 ().+/-]*");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern MAIL_BREAK = Pattern.compile("[._+-]+");

    private SearchParts() {}

    static Set<String> of(Identifier identifier) {
        return switch (identifier.kind()) {
            case NAME -> ofName(identifier.value());
            case PHONE -> ofPhone(CanonicalForm.of(identifier));
            case EMAIL -> ofMail(CanonicalForm.of(identifier));
            default -> Set.of();
        };
    }

    /** What must be found: each word of it somewhere with the person, in one of its readings; nothing for nothing usable. */
    static List<List<Set<String>>> wanted(String typed) {
        String plain = FoldedText.fold(typed).strip();
        if (NUMBER.matcher(plain).matches()) {
            List<Set<String>> number = number(plain);
            return number.isEmpty() ? List.of() : List.of(number);
        }
        List<List<Set<String>>> wanted = new ArrayList<>();
        String rest = plain;
        while (!rest.isEmpty() && wanted.size() < MOST_WORDS) {
            int end = rest.indexOf(' ');
            String word = end < 0 ? rest : rest.substring(0, end);
            List<Set<String>> readings = readings(word, rest);
            if (!readings.isEmpty()) {
                wanted.add(readings);
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return wanted;
    }

    /**
     * A name's word without a title, the same as it stands, for names such as {@code คุณวัฒน์}, or an address as far as the
     * {@code @}.
     *
     * @param rest the word and what follows it, by which a title that stands alone is known as one
     */
    private static List<Set<String>> readings(String word, String rest) {
        if (NUMBER.matcher(word).matches()) {
            return number(word);
        }
        List<String> names = TitleFreeName.words(word);
        boolean titleAlone = names.size() == 1
                && !word.equals(rest)
                && !TitleFreeName.words(rest).contains(names.get(0));
        if (names.isEmpty() || titleAlone) {
            return List.of();
        }
        int at = word.indexOf('@');
        return Stream.of(
                        beginnings(names),
                        beginnings(TitleFreeName.wordsAsTheyStand(word)),
                        Set.of("e:" + (at < 0 ? word : word.substring(0, at))))
                .distinct()
                .toList();
    }

    /** The end of a telephone number, or what an address of digits begins with. */
    private static List<Set<String>> number(String written) {
        String digits = NO_DIGIT.matcher(written).replaceAll("");
        if (digits.length() < FEWEST_DIGITS) {
            return List.of();
        }
        Set<String> ending = Set.of(ending(digits));
        return digits.equals(written) ? List.of(ending, Set.of("e:" + digits)) : List.of(ending);
    }

    private static Set<String> beginnings(List<String> words) {
        return words.stream().map(SearchParts::beginning).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> ofName(String name) {
        Set<String> parts = new LinkedHashSet<>();
        for (String word : TitleFreeName.words(name)) {
            int letters = word.codePointCount(0, word.length());
            IntStream.rangeClosed(SHORTEST, Math.min(letters, LONGEST))
                    .forEach(length -> parts.add("n:" + word.substring(0, word.offsetByCodePoints(0, length))));
        }
        return parts;
    }

    private static String beginning(String word) {
        int letters = word.codePointCount(0, word.length());
        return "n:" + word.substring(0, word.offsetByCodePoints(0, Math.min(letters, LONGEST)));
    }

    private static Set<String> ofPhone(String number) {
        String digits = NO_DIGIT.matcher(number.startsWith("+66") ? number.substring(3) : number)
                .replaceAll("");
        Set<String> parts = new LinkedHashSet<>();
        for (int length = FEWEST_DIGITS; length <= Math.min(digits.length(), MOST_DIGITS); length++) {
            parts.add("p:" + digits.substring(digits.length() - length));
        }
        return parts;
    }

    private static String ending(String digits) {
        String home = digits.length() >= WHOLE_NUMBER && digits.startsWith("0") ? digits.substring(1) : digits;
        return "p:" + home.substring(Math.max(0, home.length() - MOST_DIGITS));
    }

    private static Set<String> ofMail(String address) {
        int at = address.lastIndexOf('@');
        String local = FoldedText.fold(at < 0 ? address : address.substring(0, at));
        Set<String> parts = new LinkedHashSet<>();
        Stream.concat(Stream.of(local), MAIL_BREAK.splitAsStream(local))
                .filter(part -> part.codePointCount(0, part.length()) >= SHORTEST)
                .forEach(part -> parts.add("e:" + part));
        return parts;
    }
}
