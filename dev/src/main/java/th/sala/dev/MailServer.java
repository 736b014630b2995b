package th.sala.dev;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The development mail server: takes mail for any address over SMTP and lets it be read over IMAP, user and password
 * both the address. Loopback only; what it holds ends with the process. Run with {@code -Dmail.mime.allowutf8=false},
 * without which raw 8-bit headers are altered.
 */
public final class MailServer {
    private static final List<String> MAILBOXES_OF_THE_HUB = List.of("support@sala.test", "complaints@sala.test");
    /** It tells the address of everybody who gets a mail. */
    private static final Logger TALKATIVE = Logger.getLogger("com.icegreen.greenmail");

    private MailServer() {}

    /** Starts the server and stays: {@code SMTP_PORT IMAP_PORT}. */
    public static void main(String[] arguments) throws InterruptedException {
        TALKATIVE.setLevel(Level.WARNING);
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Integer.parseInt(arguments[0]), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(Integer.parseInt(arguments[1]), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        MAILBOXES_OF_THE_HUB.forEach(address -> server.setUser(address, address, address));
        server.start();
        Thread.currentThread().join();
    }
}
