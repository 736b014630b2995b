package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

class CountingOutboxTest {
    private final Hub hub = new Hub();
    private final OutboxFigures outbox = new CountingOutbox(hub.desk.jdbi, hub.scans.policy, hub.desk.clock);

    @Test
    void what_is_due_is_counted_from_when_it_may_leave() {
        long before = figures().due();
        hub.pass(Duration.ofMinutes(2));
        long othersLater = figures().due();
        hub.pass(Duration.ofMinutes(-2));
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        NewReply later = new NewReply("x", null, ticket.lastMessage(), null, null, null, null, null, 60);
        Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), later)));
        assertThat(figures().due()).isEqualTo(before);

        Instant due = hub.desk.clock.instant().plusSeconds(60);
        hub.pass(Duration.ofMinutes(2));
        assertThat(figures().due()).isEqualTo(othersLater + 1);
        assertThat(figures().oldestDue()).isBeforeOrEqualTo(due);
    }

    /** Else a forum would make the hub unready as soon as nobody answers there for ten minutes. */
    @Test
    void what_waits_for_a_hand_makes_nothing_overdue() {
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        NewReply later = new NewReply("x", null, ticket.lastMessage(), null, null, null, null, null, 60);
        UUID reply = Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), later)))
                .id();
        hub.pass(Duration.ofMinutes(2));
        long due = figures().due();
        String forum = "forum-" + UUID.randomUUID();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, by_hand) VALUES (?, ?, ?, true)",
                forum,
                forum,
                hub.desk.team)));

        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.outbox SET channel = ? WHERE message = ?", forum, reply)));

        assertThat(figures().due()).isEqualTo(due - 1);
    }

    @Test
    void an_answer_that_may_have_left_is_counted_until_somebody_looked_after_it() {
        long before = figures().uncertain();
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        Hub.done(hub.answered(ticket, "x"));
        OutboundMessage leaving = hub.claimed().get(0);
        hub.in(() -> hub.replies.outbox.begin(leaving.claim()));
        hub.in(() -> {
            hub.replies.outbox.uncertain(leaving.claim(), "answer-lost");
            return null;
        });

        assertThat(figures().uncertain()).isEqualTo(before + 1);
        assertThat(figures().oldestUncertain()).isNotNull();
    }

    private OutboxFigures.Figures figures() {
        return hub.in(outbox::now);
    }
}
