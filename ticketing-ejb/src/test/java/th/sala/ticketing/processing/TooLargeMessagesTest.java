package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Acceptance;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.MessageTooLarge;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.intake.UnreadableMessage;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** A mail that is too large to be taken in is answered once, and a ticket tells the team of it. */
class TooLargeMessagesTest {
    private final Hub hub = new Hub();
    private final String sender = "large." + UUID.randomUUID() + "@example.com";
    private final String place = "uid:" + UUID.randomUUID();

    @Test
    void its_sender_is_told_once_and_the_team_too() {
        assertThat(arrived(Mails.aMail().from(sender).about("แบบแปลน"))).isEqualTo(Acceptance.QUARANTINED);

        OutboundMessage answer = onlyAnswer();
        assertThat(answer.to().get(0).value()).isEqualTo(sender);
        assertThat(answer.automatic()).isTrue();
        assertThat(answer.text()).contains("ใหญ่เกินกว่าที่ระบบรับได้");
        MessageView told = hub.messages(ticketOfSender()).get(0);
        assertThat(told.subject()).isEqualTo("แบบแปลน");
        assertThat(told.text()).contains(hub.mailbox);

        assertThat(arrived(Mails.aMail().from(sender))).isEqualTo(Acceptance.DUPLICATE);
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    void what_the_sender_answers_goes_on_with_that_ticket() {
        arrived(Mails.aMail().from(sender));
        String token = onlyAnswer().messageId().substring(1, 27);

        TicketHead ticket = hub.delivered(Mails.aMail().from(sender).withTokens(token));

        assertThat(hub.messages(ticket)).hasSize(3);
    }

    @Test
    void machines_lists_forgers_and_blocked_senders_are_not_answered() {
        for (Mails mail : List.of(
                Mails.aMail().automatic(),
                Mails.aMail().quiet(),
                Mails.aMail().trusted(Trust.FAIL),
                Mails.aMail().from("mailer-daemon@example.com"),
                Mails.aMail().from(""))) {
            tell(mail.to(hub.mailbox).inbound());
        }
        TicketHead blocked = hub.delivered(Mails.aMail().from(sender));
        Hub.done(hub.in(() -> hub.spam.desk.mark(hub.agent(), blocked.number(), true, null)));
        hub.claimed();
        tell(Mails.aMail().from(sender).to(hub.mailbox).inbound());

        assertThat(hub.claimed()).isEmpty();
    }

    private Acceptance arrived(Mails mail) {
        InboundMessage known = mail.to(hub.mailbox).inbound();
        int told = hub.intake.tooLarge.all().size();
        Acceptance acceptance = hub.in(() -> hub.intake.intake.quarantine(
                new UnreadableMessage("email", hub.mailbox, place, "too large", known), new byte[] {1}));
        hub.intake.tooLarge.all().stream().skip(told).forEach(event -> tell(event.known()));
        return acceptance;
    }

    private void tell(InboundMessage known) {
        hub.in(() -> {
            hub.tooLarge.arrived(new MessageTooLarge(known));
            return null;
        });
    }

    private OutboundMessage onlyAnswer() {
        List<OutboundMessage> sent = hub.claimed();
        assertThat(sent).hasSize(1);
        return sent.get(0);
    }

    private TicketHead ticketOfSender() {
        UUID ticket = hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.ticket WHERE team = :team")
                        .bind("team", hub.desk.team)
                        .mapTo(UUID.class)
                        .one()));
        return hub.in(() -> hub.desk.register.head(ticket).orElseThrow());
    }
}
