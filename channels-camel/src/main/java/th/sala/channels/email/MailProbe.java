package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
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
            return new Probe(false, "account-gone", "The hub has no mailbox of this name.");
        }
        return incoming(mailbox.get())
                .or(() -> outgoing(mailbox.get()))
                .orElseGet(() -> new Probe(true, "works", "The mailbox opens and the mail server answers."));
    }

    private static Optional<Probe> incoming(Mailbox mailbox) {
        try (ImapFolder folder = ImapFolder.open(mailbox)) {
            return folder.uidValidity() > 0
                    ? Optional.empty()
                    : Optional.of(new Probe(false, "mail-withheld", "The mailbox has no UIDVALIDITY."));
        } catch (MailConnectionLost lost) {
            return Optional.of(new Probe(false, "reading-" + lost.code(), "Reading: " + lost.getMessage()));
        }
    }

    private static Optional<Probe> outgoing(Mailbox mailbox) {
        MailServer server = mailbox.smtp();
        Session session = Session.getInstance(ServerProperties.smtp(server));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return Optional.empty();
        } catch (MessagingException fault) {
            boolean refused = fault instanceof AuthenticationFailedException;
            return Optional.of(
                    refused
                            ? new Probe(
                                    false, "sending-sign-in-refused", "Sending: The mail server refuses the sign-in.")
                            : new Probe(false, "sending-unreachable", "Sending: The mail server cannot be reached."));
        }
    }
}
