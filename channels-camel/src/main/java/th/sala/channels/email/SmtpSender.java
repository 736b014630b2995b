package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.Dispatch;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.reply.OutboundMessage;

/** E-mail out: the messages of one account leave over one SMTP connection. */
@Dependent
public class SmtpSender implements ChannelSender {
    private final Mailboxes mailboxes;
    private final Clock clock;
    private final MailFooter footer;

    @Inject
    SmtpSender(Mailboxes mailboxes, Clock clock, PortalWay portal) {
        this.mailboxes = mailboxes;
        this.clock = clock;
        this.footer = new MailFooter(portal);
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public void send(List<OutboundMessage> messages, Dispatch dispatch) {
        Map<String, List<OutboundMessage>> byAccount = messages.stream()
                .collect(Collectors.groupingBy(OutboundMessage::account, LinkedHashMap::new, Collectors.toList()));
        byAccount.forEach((account, own) -> send(account, own, dispatch));
    }

    private void send(String account, List<OutboundMessage> messages, Dispatch dispatch) {
        Optional<Mailbox> mailbox = mailboxes.byAddress(account);
        if (mailbox.isEmpty()) {
            messages.forEach(m -> dispatch.ended(m, new Refused("account-gone", false)));
            return;
        }
        MailServer server = mailbox.get().smtp();
        Session session = Session.getInstance(ServerProperties.smtp(server));
        MailComposer composer =
                new MailComposer(session, clock, footer, mailbox.get().nullSender());
        try (SmtpConnection connection = new SmtpConnection(session, server)) {
            for (OutboundMessage message : messages) {
                if (connection.unreached().isPresent()) {
                    dispatch.ended(message, connection.unreached().get());
                } else if (dispatch.begins(message)) {
                    dispatch.ended(message, outcome(connection, composer, message));
                }
            }
        }
    }

    private static DeliveryOutcome outcome(SmtpConnection connection, MailComposer composer, OutboundMessage message) {
        try {
            return connection.send(composer.compose(message));
        } catch (UnsendableMail unsendable) {
            return new Refused(unsendable.getMessage(), false);
        }
    }
}
