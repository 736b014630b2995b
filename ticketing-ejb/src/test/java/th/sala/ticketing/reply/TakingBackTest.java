package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.scan.ScanPolicy;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

class TakingBackTest {
    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().automatic());
    private final UUID reply = written("ผิดคนค่ะ");

    @Test
    void what_was_taken_back_never_leaves_and_stays_to_be_seen() {
        MessageView taken = Hub.done(takenBack(hub.agent()));

        assertThat(taken.delivery().state()).isEqualTo("failed");
        assertThat(taken.delivery().reason()).isEqualTo("taken-back");
        hub.pass(Duration.ofMinutes(11));
        assertThat(hub.claimed()).isEmpty();
        assertThat(Hub.done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))))
                .last()
                .extracting(TicketChange::field, TicketChange::to, TicketChange::reason, TicketChange::actor)
                .containsExactly("delivery", "failed", "taken-back", hub.desk.agent);
    }

    @Test
    void it_makes_no_answer_late_and_meets_no_clock() {
        Hub.done(takenBack(hub.agent()));

        TicketView now = Hub.done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
        assertThat(now.lastMessageId()).isEqualTo(ticket.lastMessage());
        assertThat(now.firstResponse().metAt()).isNull();
        NewReply better = new NewReply("ได้ค่ะ", null, ticket.lastMessage(), null, null, null, null, null, null);
        assertThat(Hub.refusal(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), better))))
                .isEqualTo("done");
        assertThat(hub.claimed())
                .singleElement()
                .satisfies(sent -> assertThat(sent.text()).startsWith("ได้ค่ะ"));
    }

    @Test
    void a_ticket_that_nobody_had_taken_up_is_not_begun_by_it() {
        assertThat(now().state()).isEqualTo("in-progress");

        Hub.done(takenBack(hub.agent()));

        assertThat(now().state()).isEqualTo("not-started");
    }

    @Test
    void a_ticket_that_waited_waits_on_as_if_nothing_had_been_written() {
        Hub.done(takenBack(hub.agent()));
        Instant until = hub.desk.clock.instant().plus(Duration.ofDays(3));
        Hub.done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), until, "customer", null)));
        hub.pass(Duration.ofMinutes(5));
        UUID second = written("ลืมแจ้งค่ะ");
        hub.pass(Duration.ofMinutes(5));

        Hub.done(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), ticket.number(), second)));

        assertThat(now().state()).isEqualTo("waiting");
        assertThat(waitsAsBefore(until)).isTrue();
        assertThat(pauses()).containsExactly("running");
    }

    @Test
    void of_two_answers_the_last_that_is_taken_back_decides() {
        UUID second = written("อีกข้อค่ะ", reply);

        Hub.done(takenBack(hub.agent()));
        assertThat(now().state()).isEqualTo("in-progress");

        Hub.done(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), ticket.number(), second)));
        assertThat(now().state()).isEqualTo("not-started");
    }

    @Test
    void what_the_ticket_became_since_stays() {
        Hub.done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, "supplier", null)));

        Hub.done(takenBack(hub.agent()));

        assertThat(now().state()).isEqualTo("waiting");
    }

    @Test
    void what_is_loaded_with_others_waits_for_nobody_who_holds_it() {
        hub.pass(Duration.ofMinutes(11));
        UUID claim = hub.claimed().get(0).claim();

        hub.in(() -> {
            assertThat(rows(hub.desk.jdbi).lockClaimed(claim)).isPresent();
            assertThatThrownBy(() -> elsewhere(claim).join()).hasStackTraceContaining("could not obtain lock");
            return null;
        });
    }

    private OutboxTable rows(Jdbi jdbi) {
        return new OutboxTable(jdbi, new ScanPolicy(false), hub.desk.clock);
    }

    private CompletableFuture<Optional<OutboxRow>> elsewhere(UUID claim) {
        Jdbi other = TestDatabase.shared().app();
        return CompletableFuture.supplyAsync(
                () -> other.inTransaction(handle -> rows(other).lockClaimedAtOnce(claim)));
    }

    @Test
    void nobody_sends_it_again() {
        Hub.done(takenBack(hub.agent()));
        UUID row = hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.outbox WHERE message = :message")
                        .bind("message", reply)
                        .mapTo(UUID.class)
                        .one()));

        assertThat(Hub.refusal(hub.in(() -> hub.replies.overseeing.retry(hub.agent(), row))))
                .isEqualTo("not-repeatable");
        assertThat(Hub.refusal(takenBack(hub.agent()))).isEqualTo("not-queued");
    }

    @Test
    void what_is_being_sent_cannot_be_taken_back() {
        hub.pass(Duration.ofMinutes(11));
        assertThat(hub.claimed()).hasSize(1);

        assertThat(Hub.refusal(takenBack(hub.agent()))).isEqualTo("not-queued");
    }

    @Test
    void only_its_writer_takes_it_back_and_only_where_it_was_written() {
        Caller colleague = new Caller(hub.desk.colleague, Set.of("agent"), Set.of(hub.desk.team));
        assertThat(Hub.refusal(takenBack(colleague))).isEqualTo("not-the-writer");
        assertThat(Hub.refusal(takenBack(hub.desk.stranger()))).isEqualTo("unknown-ticket");

        TicketHead other = hub.delivered(Mails.aMail().automatic());
        assertThat(Hub.refusal(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), other.number(), reply))))
                .isEqualTo("unknown-message");
    }

    private TicketView now() {
        return Hub.done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
    }

    private boolean waitsAsBefore(Instant until) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
            SELECT waiting_for = 'customer' AND waiting_until = :until FROM ticketing.ticket WHERE id = :id
            """)
                .bind("until", until)
                .bind("id", ticket.id())
                .mapTo(Boolean.class)
                .one()));
    }

    private List<String> pauses() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
            SELECT CASE WHEN to_at IS NULL THEN 'running' ELSE 'ended' END FROM ticketing.sla_pause
            WHERE ticket = :ticket AND clock = 'resolution' ORDER BY from_at
            """)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .list()));
    }

    private Outcome<MessageView> takenBack(Caller caller) {
        return hub.in(() -> hub.replies.desk.takeBack(caller, ticket.number(), reply));
    }

    private UUID written(String text) {
        return written(text, ticket.lastMessage());
    }

    private UUID written(String text, UUID answered) {
        NewReply later = new NewReply(text, null, answered, null, null, null, null, null, 600);
        return Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), later)))
                .id();
    }
}
