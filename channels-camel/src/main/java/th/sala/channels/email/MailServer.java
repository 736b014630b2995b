package th.sala.channels.email;

/**
 * A server to sign in to.
 *
 * @param user null: no sign-in
 * @param password null when there is none
 */
public record MailServer(String host, int port, Security security, String user, String password) {

    @Override
    public String toString() {
        return host + ":" + port;
    }

    /** How the connection is protected; {@code NONE} only inside one machine. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}
