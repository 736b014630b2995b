package th.sala.ticketing.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** TK-10, TK-11: a customer follows a ticket by the desk's own five words, and what colleagues tell each other never leaves. */
class FollowingProgressTest {
    private static final String NOTE = "ลูกค้ารายนี้เคยขอเงินคืนสามครั้ง";

    private final Portals portal = new Portals();
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";
    private final TicketHead ticket =
            portal.hub.delivered(Mails.aMail().from(mail).saying("พัสดุยังไม่ถึง"));
    private final TicketDesk desk = portal.hub.desk.desk;

    @Test
    void the_customer_reads_each_of_the_five_states_as_the_desk_has_it_TK_10() {
        assertThat(List.of(
                        shown(() -> desk.get(portal.hub.agent(), ticket.number())),
                        shown(() -> desk.progress(portal.hub.agent(), ticket.number(), null)),
                        shown(() -> desk.waiting(portal.hub.agent(), ticket.number(), null, "customer", null)),
                        shown(() -> desk.resolve(portal.hub.agent(), ticket.number(), "solved", null, null, null)),
                        shown(() -> desk.reopen(portal.hub.agent(), ticket.number(), null, null)),
                        shown(() -> desk.cancel(portal.hub.agent(), ticket.number(), "other", null, null, null))))
                .containsExactly("not-started", "in-progress", "waiting", "done", "in-progress", "cancelled");
    }

    @Test
    void a_note_is_read_by_colleagues_and_neither_leaves_nor_stands_at_the_customers_page_TK_10_TK_11() {
        left();
        done(portal.hub.in(() ->
                portal.hub.replies.desk.note(portal.hub.agent(), ticket.number(), new NewNote(NOTE, null, null))));
        assertThat(portal.hub.messages(ticket)).anyMatch(message -> NOTE.equals(message.text()));
        assertThat(left()).isEmpty();

        done(portal.hub.answered(ticket, "กำลังตรวจสอบค่ะ"));
        assertThat(left())
                .singleElement()
                .satisfies(message -> assertThat(message.text() + message.html())
                        .contains("กำลังตรวจสอบค่ะ")
                        .doesNotContain(NOTE));
        assertThat(own().toString()).contains("กำลังตรวจสอบค่ะ").doesNotContain(NOTE);
        assertThat(notesOnTheirWay()).isZero();
    }

    private String shown(Supplier<Outcome<TicketView>> deed) {
        String state = done(portal.hub.in(deed)).state();
        assertThat(own().state()).isEqualTo(state);
        return state;
    }

    private PortalTicket own() {
        Visitor malee = portal.hub.in(() -> portal.visitors.signedIn(mail));
        return done(portal.hub.in(() -> portal.desk.ticket(malee, ticket.number())));
    }

    private List<OutboundMessage> left() {
        List<OutboundMessage> messages = portal.hub.claimed();
        messages.forEach(message -> portal.hub.in(() -> {
            portal.hub.replies.outbox.begin(message.claim());
            portal.hub.replies.outbox.sent(message.claim(), UUID.randomUUID().toString());
            return null;
        }));
        return messages;
    }

    private int notesOnTheirWay() {
        return portal.hub.in(() -> portal.hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                SELECT count(*) FROM ticketing.outbox o JOIN ticketing.message m ON m.id = o.message
                WHERE m.ticket = :ticket AND m.kind = 'note'
                """)
                .bind("ticket", ticket.id())
                .mapTo(Integer.class)
                .one()));
    }
}
