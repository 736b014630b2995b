package th.sala.channels.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** An address as SMTP can carry it: one plain address, its domain in ASCII (RFC 5890), no line ends anywhere. */
final class MailAddress {

    private MailAddress() {}

    static InternetAddress of(String value, String name) throws UnsendableMail {
        try {
            InternetAddress address = new InternetAddress(ascii(value), true);
            if (name != null && !name.isBlank()) {
                address.setPersonal(name.replaceAll("\\p{Cntrl}+", " ").strip(), StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (AddressException | UnsupportedEncodingException unfit) {
            throw new UnsendableMail("address-invalid", unfit);
        }
    }

    private static String ascii(String value) throws UnsendableMail {
        int at = value.lastIndexOf('@');
        if (at <= 0 || value.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            throw new UnsendableMail("address-invalid");
        }
        String local = value.substring(0, at);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
            throw new UnsendableMail("address-not-latin");
        }
        try {
            return local + "@" + IDN.toASCII(value.substring(at + 1));
        } catch (IllegalArgumentException notADomain) {
            throw new UnsendableMail("address-invalid", notADomain);
        }
    }
}
