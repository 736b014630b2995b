package th.sala.channels.email.mime;

/** A mail that cannot be normalised. The message is a sentence for the supervisor and holds nothing of the mail. */
public final class UnreadableMail extends RuntimeException {

    UnreadableMail(String reason, Throwable cause) {
        super(reason, cause);
    }
}
