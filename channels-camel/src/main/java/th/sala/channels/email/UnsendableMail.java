package th.sala.channels.email;

/** An outbound message that cannot be put into a mail. The message is a code, such as {@code address-invalid}, without personal data. */
final class UnsendableMail extends Exception {

    UnsendableMail(String reason) {
        super(reason);
    }

    UnsendableMail(String reason, Throwable cause) {
        super(reason, cause);
    }
}
