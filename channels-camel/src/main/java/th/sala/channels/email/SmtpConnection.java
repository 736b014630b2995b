package th.sala.channels.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;

/**
 * One SMTP connection for several mails. A connection that breaks before DATA means surely not sent; one that breaks after
 * it, before the server's answer, means that nobody knows (M9).
 */
final class SmtpConnection implements AutoCloseable {
    private final MailServer server;
    private final Transport transport;
    private Refused unreached;

    SmtpConnection(Session session, MailServer server) {
        this.server = server;
        this.transport = new Transport(session);
    }

    DeliveryOutcome send(OutgoingMail mail) {
        transport.dataBegan = false;
        try {
            connect();
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Accepted(answer());
        } catch (MessagingException fault) {
            return SmtpRefusal.in(fault)
                    .<DeliveryOutcome>map(refusal -> new Refused(refusal.reason(), refusal.temporary()))
                    .orElseGet(() -> broken(fault));
        }
    }

    private void connect() throws MessagingException {
        if (!transport.isConnected()) {
            try {
                transport.connect(server.host(), server.port(), server.user(), server.password());
            } catch (MessagingException fault) {
                unreached = new Refused(SmtpRefusal.connecting(fault), true);
                throw fault;
            }
        }
    }

    /** What to tell of every further mail once the server was not reached: none of them waits for it one by one. */
    Optional<Refused> unreached() {
        return Optional.ofNullable(unreached);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            System.getLogger(SmtpConnection.class.getName())
                    .log(System.Logger.Level.DEBUG, "The mail server was gone before the goodbye.");
        }
    }

    private DeliveryOutcome broken(MessagingException fault) {
        close();
        return transport.dataBegan ? new Uncertain("answer-lost") : new Refused(SmtpRefusal.connecting(fault), true);
    }

    private String answer() {
        String last = transport.getLastServerResponse();
        return last == null ? "" : last.strip();
    }

    private static final class Transport extends SMTPTransport {
        private boolean dataBegan;

        private Transport(Session session) {
            super(session, new URLName("smtp", null, -1, null, null, null));
        }

        @Override
        protected OutputStream data() throws MessagingException {
            OutputStream out = super.data();
            dataBegan = true;
            return out;
        }
    }
}
