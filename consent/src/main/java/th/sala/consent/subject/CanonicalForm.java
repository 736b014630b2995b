package th.sala.consent.subject;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one spelling under which an identifier is hashed, so that {@code Somchai@EXAMPLE.com } and
 * {@code somchai@example.com}, or {@code ๐๘๑-๒๓๔-๕๖๗๘} and {@code +66 81 234 5678}, are the same person.
 */
final class CanonicalForm {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern EXTENSION = Pattern.compile("(?i)(ต่อ|ext|x|;|#|,).*", Pattern.DOTALL);
    private static final char THAI_ZERO = '๐';
    private static final char THAI_NINE = '๙';

    private CanonicalForm() {}

    static String of(Identifier identifier) {
        String value = tidy(identifier.value());
        return switch (identifier.kind()) {
            case EMAIL -> email(value);
            case PHONE -> phone(value);
            case NATIONAL_ID -> digits(value);
            case NAME, ADDRESS -> value.toLowerCase(Locale.ROOT);
            case LINE_USER_ID, HANDLE -> value;
        };
    }

    /** As it is kept and shown: NFC, one space between words, none around. */
    static String tidy(String value) {
        return SPACES.matcher(Normalizer.normalize(value, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String email(String value) {
        int at = value.lastIndexOf('@');
        if (at < 0) {
            return value.toLowerCase(Locale.ROOT);
        }
        return value.substring(0, at).strip().toLowerCase(Locale.ROOT) + "@"
                + domain(value.substring(at + 1).strip().toLowerCase(Locale.ROOT));
    }

    /** The A-label form of the domain (RFC 5890); what is no domain stays as it is. */
    private static String domain(String lower) {
        try {
            return IDN.toASCII(lower).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return lower;
        }
    }

    /** E.164 for whatever is a number of some country's plan; short and made-up numbers stay digits. */
    private static String phone(String value) {
        return PhoneNumber.read(value).map(PhoneNumber::e164).orElseGet(() -> unplanned(value));
    }

    /** In no country's plan, yet written like a number of Thailand or of abroad. */
    private static String unplanned(String value) {
        String number = EXTENSION.matcher(arabic(value)).replaceFirst("");
        String digits = NOT_DIGITS.matcher(number).replaceAll("");
        boolean international = number.strip().startsWith("+") || digits.startsWith("00");
        String significant = digits.startsWith("00") ? digits.substring(2) : digits;
        if (significant.startsWith("660")) {
            return "+66" + significant.substring(3);
        }
        if (international || (significant.startsWith("66") && significant.length() >= 10)) {
            return "+" + significant;
        }
        boolean thai = significant.startsWith("0") && (significant.length() == 9 || significant.length() == 10);
        return thai ? "+66" + significant.substring(1) : significant;
    }

    private static String digits(String value) {
        return NOT_DIGITS.matcher(arabic(value)).replaceAll("");
    }

    private static String arabic(String value) {
        StringBuilder result = new StringBuilder(value.length());
        value.chars()
                .map(letter -> letter >= THAI_ZERO && letter <= THAI_NINE ? letter - THAI_ZERO + '0' : letter)
                .forEach(letter -> result.append((char) letter));
        return result.toString();
    }
}
