package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** How people write on LINE: in bubbles (CH-3). */
class OneTurnTest {
    private static final List<String> BUBBLES =
            List.of("สวัสดีค่ะ", "สั่งของไว้", "เมื่อวาน", "ยังไม่มา", "ช่วยดูให้หน่อย");

    private final LineTalks line = new LineTalks();
    private final Hub hub = line.hub;

    @Test
    void CH_3_five_bubbles_in_30_s_are_one_turn_one_acknowledgement_one_routing_decision_one_clock() {
        Instant began = hub.desk.clock.instant();
        TicketHead ticket = line.said(BUBBLES.get(0));
        BUBBLES.stream().skip(1).forEach(text -> {
            hub.pass(Duration.ofSeconds(7));
            assertThat(line.said(text).id()).isEqualTo(ticket.id());
        });

        expectOneTurn(ticket, began);
    }

    @Test
    void CH_3_five_bubbles_that_are_delivered_at_once_are_one_turn_too() {
        Instant began = hub.desk.clock.instant();
        List<InboundMessage> came = new ArrayList<>();
        BUBBLES.forEach(text -> {
            came.add(line.came(text));
            hub.pass(Duration.ofSeconds(7));
        });
        TicketHead ticket = line.delivered(came.get(0));
        assertThat(came)
                .allSatisfy(message -> assertThat(hub.ticketOf(message).id()).isEqualTo(ticket.id()));

        expectOneTurn(ticket, began);
    }

    @Test
    void CH_7_the_same_message_id_twice_is_one_message_of_one_ticket() {
        InboundMessage message = line.came(BUBBLES.get(0));
        hub.in(() -> hub.intake.intake.accept(message, new byte[] {'{', '}'}));
        TicketHead ticket = line.delivered(message);
        hub.in(() -> hub.intake.intake.accept(message, new byte[] {'{', '}'}));

        assertThat(line.delivered(message).id()).isEqualTo(ticket.id());
        assertThat(hub.messages(ticket).stream().filter(each -> each.kind().equals("message")))
                .hasSize(1);
        assertThat(tickets()).isEqualTo(1);
    }

    private long tickets() {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                db -> db.createQuery("SELECT count(*) FROM ticketing.ticket WHERE team = :team")
                        .bind("team", hub.desk.team)
                        .mapTo(Long.class)
                        .one()));
    }

    /** @param began when the first bubble came */
    private void expectOneTurn(TicketHead ticket, Instant began) {
        assertThat(hub.messages(ticket).stream()
                        .filter(message -> message.kind().equals("message")))
                .hasSize(BUBBLES.size());
        assertThat(line.claimed()).singleElement().matches(OutboundMessage::automatic, "is the one acknowledgement");
        assertThat(changes(ticket)).as("opened once, given to a team once").containsExactlyInAnyOrder("state", "team");
        assertThat(clocks(ticket)).containsExactly(began);
    }

    private List<String> changes(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                db -> db.createQuery("SELECT field FROM ticketing.ticket_change WHERE ticket = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(String.class)
                        .list()));
    }

    private List<Instant> clocks(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(db -> db.createQuery("""
                        SELECT started_at FROM ticketing.sla_clock
                        WHERE ticket = :ticket AND clock IN ('first-response', 'next-response')""")
                .bind("ticket", ticket.id())
                .mapTo(Instant.class)
                .list()));
    }
}
