package th.sala.ticketing.call;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.PhoneNumber;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * The other end of a call.
 *
 * @param number E.164 where a country's plan knows it, else its digits; null when it is withheld
 */
record Line(String number) {
    private static final Set<String> WITHHELD = Set.of(
            "",
            "anonymous",
            "unknown",
            "withheld",
            "private",
            "restricted",
            "unavailable",
            "unidentified",
            "ไม่แสดงเลขหมาย",
            "ไม่แสดงหมายเลข",
            "ไม่ทราบ");
    private static final Pattern SIP = Pattern.compile("(?i)^sips?:|^tel:|[@;].*$");
    private static final Pattern DIGITS = Pattern.compile("\\+?[\\p{Nd}\\s().-]{1,25}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final int SHORT = 7;
    private static final int LONGEST = 60;

    /** Whether it can be told what was dialled, or that it is withheld. */
    static boolean usable(String text) {
        return withheld(text)
                || PhoneNumber.read(text).isPresent()
                || (text.length() <= LONGEST && DIGITS.matcher(plain(text)).matches());
    }

    static Line of(String text) {
        if (withheld(text)) {
            return new Line(null);
        }
        return new Line(PhoneNumber.read(plain(text))
                .or(() -> PhoneNumber.read(text))
                .map(PhoneNumber::e164)
                .orElseGet(() -> plain(text).strip()));
    }

    /** What the number leads to a person by; empty for withheld numbers and for short codes and extensions. */
    Optional<Identifier> identifier() {
        return Optional.ofNullable(number)
                .filter(digits -> NO_DIGIT.matcher(digits).replaceAll("").length() >= SHORT)
                .map(digits -> new Identifier(IdentifierKind.PHONE, digits));
    }

    /** Enough to tell two calls apart; null when it is withheld. */
    String masked() {
        return number == null ? null : new Identifier(IdentifierKind.PHONE, number).masked();
    }

    ChannelAddress address() {
        return new ChannelAddress("phone", number == null ? "" : number, null);
    }

    private static boolean withheld(String text) {
        return text == null || WITHHELD.contains(plain(text).strip().toLowerCase(Locale.ROOT));
    }

    private static String plain(String text) {
        return SIP.matcher(text.strip()).replaceAll("");
    }

    @Override
    public String toString() {
        return number == null ? "a withheld line" : "a line";
    }
}
