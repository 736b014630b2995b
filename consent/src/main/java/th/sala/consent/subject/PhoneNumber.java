package th.sala.consent.subject;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A telephone number in the one spelling of ITU-T E.164, whatever it was written like: {@code 081-234-5678},
 * {@code +66 (0)81 234 5678}, {@code ๐๘๑ ๒๓๔ ๕๖๗๘}, {@code 02 123 4567 ต่อ 12}.
 *
 * @param e164 such as {@code +66812345678}, without the extension
 * @param extension digits behind a switchboard; null when there are none
 */
public record PhoneNumber(String e164, String extension) {
    private static final String HOME = "TH";
    private static final int LONGEST = 60;
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)\\s*(?:ต่อ|ext\\.?|x|;\\s*ext=|#|,)\\s*(?=\\d{1,7}\\s*$)");
    private static final Pattern ABROAD = Pattern.compile("^\\D*00");

    /**
     * Reads a number as people and switchboards write it; without a country code it is Thai. Empty when no country's plan
     * knows it, such as a short code, a word or a made-up number.
     */
    public static Optional<PhoneNumber> read(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = EXTENSION.matcher(latin(text).strip()).replaceFirst(";ext=");
        return Stream.of(ABROAD.matcher(plain).replaceFirst("+"), plain)
                .flatMap(spelling -> parsed(spelling).stream())
                .findFirst();
    }

    /** With the digits of every script as 0 to 9. */
    private static String latin(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<PhoneNumber> parsed(String text) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = plans.parse(text, HOME);
            String extension = number.getExtension().isEmpty() ? null : number.getExtension();
            return plans.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(plans.format(number, PhoneNumberFormat.E164), extension))
                    : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Never the number: it would end up in a log. */
    @Override
    public String toString() {
        return "a telephone number";
    }
}
