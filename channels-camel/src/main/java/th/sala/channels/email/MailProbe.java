package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelDesk.Probe;
import th.sala.channels.channel.ChannelProbe;

/** Opens the mailbox and says hello to the mail server; reads and sends nothing. */
@Dependent
public class MailProbe implements ChannelProbe {
    private final Mailboxes mailboxes;

    @Inject
    MailProbe(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public Probe probe(Channel channel) {
        Optional<Mailbox> mailbox = mailboxes.byAddress(channel.id());
        if (mailbox.isEmpty()) {
            return new Probe(false, "The hub has no mailbox of this name.");
        }
        Optional<String> trouble = incoming(mailbox.get()).or(() -> outgoing(mailbox.get()));
        return trouble.map(sentence -> new Probe(false, sentence))
                .orElseGet(() -> new Probe(true, "The mailbox opens and the mail server answers."));
    }

    private static Optional<String> incoming(Mailbox mailbox) {
        try (ImapFolder folder = ImapFolder.open(mailbox)) {
            return folder.uidValidity() > 0 ? Optional.empty() : Optional.of("The mailbox has no UIDVALIDITY.");
        } catch (MailConnectionLost lost) {
            return Optional.of("Reading: " + lost.getMessage());
        }
    }

    private static Optional<String> outgoing(Mailbox mailbox) {
        MailServer server = mailbox.smtp();
        Session session = Session.getInstance(ServerProperties.smtp(server));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return Optional.empty();
        } catch (MessagingException fault) {
            return Optional.of("Sending: " + SmtpRefusal.connecting(fault));
        }
    }
}
