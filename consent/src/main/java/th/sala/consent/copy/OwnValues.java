package th.sala.consent.copy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What leads to the person, however it is spelt. */
final class OwnValues {
    private final Set<String> values;

    OwnValues(Set<String> values) {
        this.values = values.stream().map(OwnValues::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** A handle is held with its channel before it, and found without. */
    boolean has(String said) {
        String plain = plain(said);
        return values.contains(plain) || values.stream().anyMatch(value -> value.endsWith(":" + plain));
    }

    /** Numbers by their digits, with the home prefix; everything else in lower case. */
    private static String plain(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("[+\\p{Nd}\\s().-]{6,25}")) {
            return text;
        }
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        String number = digits.toString();
        if (number.startsWith("0066")) {
            return "0" + number.substring(4);
        }
        return text.startsWith("+66") ? "0" + number.substring(2) : number;
    }
}
