package th.sala.channels.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * A definite no of a mail server. The reason is a code of ours with the reply codes (RFC 5321, RFC 3463) and not the server's words, which
 * often repeat the address.
 *
 * @param temporary the code begins with 4
 */
record SmtpRefusal(String reason, boolean temporary) {
    /** Empty when no reply code was given, that is, when the connection broke. */
    static Optional<SmtpRefusal> in(MessagingException fault) {
        return Stream.<Exception>iterate(fault, cause -> cause != null, SmtpRefusal::next)
                .limit(50)
                .map(SmtpRefusal::of)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(SmtpRefusal::temporary));
    }

    /** What to tell when the server was not reached. */
    static String connecting(MessagingException fault) {
        return fault instanceof AuthenticationFailedException ? "sign-in-refused" : "provider-unreachable";
    }

    private static Exception next(Exception fault) {
        return fault instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Optional<SmtpRefusal> of(Exception fault) {
        if (fault instanceof SMTPAddressFailedException address) {
            return reply("recipient-refused", address.getReturnCode(), address.getMessage());
        }
        if (fault instanceof SMTPSenderFailedException sender) {
            return reply("sender-refused", sender.getReturnCode(), sender.getMessage());
        }
        if (fault instanceof SMTPSendFailedException send) {
            return reply("mail-refused", send.getReturnCode(), send.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<SmtpRefusal> reply(String what, int code, String words) {
        if (code < 400 || code > 599) {
            return Optional.empty();
        }
        String enhanced = words != null && words.matches("(?s)\\d{3}[ -]\\d\\.\\d{1,3}\\.\\d{1,3}\\b.*")
                ? " " + words.substring(4).split("\\s", 2)[0]
                : "";
        return Optional.of(new SmtpRefusal(what + " " + code + enhanced, code < 500));
    }
}
