package th.sala.channels.email;

/** The mail server could not be reached, refused the sign-in or broke off. The message is fit for health and log. */
final class MailConnectionLost extends Exception {

    private final String code;

    /** @param code for the health of the channel */
    MailConnectionLost(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
