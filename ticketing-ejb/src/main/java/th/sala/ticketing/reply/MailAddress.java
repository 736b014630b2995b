package th.sala.ticketing.reply;

import java.util.regex.Pattern;

/** Whether something can stand in a mail's To field as one address: no list, no comment, no second line. */
final class MailAddress {
    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\],;:\"@\\\\]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\],;:\"@\\\\]{1,255}");

    private MailAddress() {}

    static boolean plausible(String address) {
        return PLAUSIBLE.matcher(address).matches();
    }
}
