package th.sala.channels.email;

/** The mail server could not be reached, refused the sign-in or broke off. The message is fit for health and log. */
final class MailConnectionLost extends Exception {

    MailConnectionLost(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
