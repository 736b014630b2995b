package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketState;

/** What a further mail of a thread does to its ticket: a person's moves it, a machine's does not. */
class ContinuingTicketsTest {
    private final Hub hub = new Hub();

    @Test
    void an_absence_notice_is_added_to_a_waiting_ticket_and_moves_nothing() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, "customer", null)));
        String clocks = clocks(ticket);
        hub.pass(Duration.ofHours(1));

        TicketHead same = hub.delivered(absence(token));
        assertThat(same.id()).isEqualTo(ticket.id());
        assertThat(same.state()).isEqualTo(TicketState.WAITING);
        assertThat(clocks(ticket)).isEqualTo(clocks);
        assertThat(hub.messages(ticket)).hasSize(3);
        assertThat(same.lastMessage()).isEqualTo(hub.messages(ticket).get(2).id());
    }

    @Test
    void an_absence_notice_never_opens_a_closed_ticket_however_long_it_is_closed() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));

        assertThat(hub.delivered(absence(token)).state()).isEqualTo(TicketState.DONE);
        hub.pass(Duration.ofDays(30));
        TicketHead late = hub.delivered(absence(token));
        assertThat(late.id()).isEqualTo(ticket.id());
        assertThat(late.state()).isEqualTo(TicketState.DONE);
        assertThat(hub.messages(ticket)).hasSize(4);
    }

    @Test
    void what_a_person_wrote_through_a_list_opens_a_closed_ticket_again() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));

        TicketHead again =
                hub.delivered(Mails.aMail().trusted(Trust.NONE).quiet().withTokens(token));
        assertThat(again.id()).isEqualTo(ticket.id());
        assertThat(again.state()).isEqualTo(TicketState.IN_PROGRESS);
    }

    @Test
    void late_mails_of_one_thread_share_the_ticket_that_follows_the_closed_one() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        hub.pass(Duration.ofDays(30));

        InboundMessage first = hub.accepted(Mails.aMail().trusted(Trust.NONE).withTokens(token));
        TicketHead third = hub.delivered(Mails.aMail().trusted(Trust.NONE).withTokens(token));
        assertThat(hub.ticketOf(first).id()).isEqualTo(third.id()).isNotEqualTo(ticket.id());
        assertThat(third.state()).isEqualTo(TicketState.NOT_STARTED);

        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), third.number(), "solved", null, null, null)));
        hub.pass(Duration.ofDays(30));
        assertThat(hub.delivered(Mails.aMail().trusted(Trust.NONE).withTokens(token))
                        .id())
                .isNotIn(ticket.id(), third.id());
    }

    private static Mails absence(String token) {
        return Mails.aMail().trusted(Trust.NONE).automatic().withTokens(token).saying("ไม่อยู่สำนักงาน");
    }

    private String clocks(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.clock), '[]')::text
                          || (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.clock, p.from_at), '[]')::text
                              FROM ticketing.sla_pause p WHERE p.ticket = :ticket)
                        FROM ticketing.sla_clock c WHERE c.ticket = :ticket
                        """)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .one()));
    }
}
