package th.sala.consent.subject;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What anybody may see of an identifier: enough to tell two customers apart, too little to use. Cuts between grapheme
 * clusters, so that no Thai vowel or tone mark is left without its consonant.
 */
final class Mask {
    static final String HIDDEN = "•••";
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern THAI_PHONE = Pattern.compile("\\+66(\\d{8,9})");

    private Mask() {}

    static String of(Identifier identifier) {
        String value = CanonicalForm.tidy(identifier.value());
        if (value.isEmpty()) {
            return HIDDEN;
        }
        return switch (identifier.kind()) {
            case NAME -> Stream.of(value.split(" ")).map(Mask::word).collect(Collectors.joining(" "));
            case EMAIL -> email(value);
            case PHONE -> phone(CanonicalForm.of(identifier));
            case LINE_USER_ID -> word(value);
            case HANDLE -> handle(value);
            case ADDRESS, NATIONAL_ID -> HIDDEN;
        };
    }

    private static String word(String word) {
        Matcher first = CLUSTER.matcher(word);
        return first.find() ? first.group() + HIDDEN : HIDDEN;
    }

    /** The channel stays readable. */
    private static String handle(String value) {
        int colon = value.indexOf(':');
        return colon < 0 ? word(value) : value.substring(0, colon + 1) + word(value.substring(colon + 1));
    }

    private static String email(String value) {
        int at = value.lastIndexOf('@');
        if (at < 1) {
            return word(value);
        }
        String domain = value.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return word(value.substring(0, at)) + "@" + word(domain) + (dot > 0 ? domain.substring(dot) : "");
    }

    /** Thai numbers as they are written at home: {@code 08•-•••-••34}, {@code 02-•••-••34}. */
    private static String phone(String number) {
        Matcher thai = THAI_PHONE.matcher(number);
        if (!thai.matches()) {
            return number.length() < 7 ? HIDDEN : number.substring(0, 2) + HIDDEN + ending(number);
        }
        String home = "0" + thai.group(1);
        return home.substring(0, 2) + (home.length() == 10 ? "•" : "") + "-•••-••" + ending(home);
    }

    private static String ending(String number) {
        return number.substring(number.length() - 2);
    }
}
