package th.sala.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

class SnoozedTicketsTest {
    private final DeskFixture fixture = new DeskFixture();
    private final ListingTickets search = new ListingTickets(
            new TicketKeys(fixture.jdbi),
            fixture.reading,
            ConsentPorts.on(fixture.jdbi, fixture.clock).gate(),
            new Highlights(fixture.jdbi),
            TestKeys.master(),
            SearchDesk.NOBODY,
            fixture.clock);
    private final TicketHead ticket = fixture.opened("เครื่องเสีย");
    private final TicketHead other = fixture.opened("อื่น");

    @BeforeEach
    void both_are_the_agents() {
        LongStream.of(ticket.number(), other.number())
                .forEach(number -> done(fixture.in(
                        () -> fixture.desk.assign(fixture.agent(), number, fixture.agent, null, null, null))));
    }

    @Test
    void a_ticket_is_out_of_its_owners_list_until_the_time_and_then_at_the_top_with_the_reason() {
        done(snooze(Duration.ofHours(2)));
        assertThat(list("mine")).containsExactly(other.number());
        assertThat(list("snoozed")).containsExactly(ticket.number());
        assertThat(list("open")).contains(ticket.number());

        fixture.clock.pass(Duration.ofHours(2).minusSeconds(1));
        wakeWhatIsDue();
        assertThat(list("mine")).containsExactly(other.number());
        fixture.clock.pass(Duration.ofSeconds(1));
        done(fixture.in(() -> fixture.desk.progress(fixture.agent(), other.number(), null)));
        fixture.clock.pass(Duration.ofSeconds(1));
        wakeWhatIsDue();

        assertThat(list("mine")).containsExactly(ticket.number(), other.number());
        assertThat(list("snoozed")).isEmpty();
        assertThat(get().snooze().wokenBy()).isEqualTo("time");
        assertThat(get().snooze().wokenAt()).isEqualTo(fixture.clock.instant());
    }

    @Test
    void the_customers_message_brings_it_back_at_once_and_an_answer_ends_the_word_of_it() {
        done(snooze(Duration.ofDays(1)));
        fixture.message(ticket.id(), "note", "email", "ไว้ก่อน");
        assertThat(list("mine")).containsExactly(other.number());

        fixture.message(ticket.id(), "message", "email", "ว่าอย่างไรคะ");
        assertThat(list("mine")).contains(ticket.number());
        assertThat(get().snooze().wokenBy()).isEqualTo("customer");

        fixture.message(ticket.id(), "reply", "email", "ได้แล้วค่ะ");
        assertThat(get().snooze()).isNull();
    }

    @Test
    void the_clocks_run_on_and_what_is_due_before_is_told() {
        Instant due = get().firstResponse().dueAt();
        assertThat(done(snooze(Duration.ofMinutes(30))).snooze().dueBefore()).isNull();
        TicketView asleep = done(snooze(Duration.ofDays(3)));
        assertThat(asleep.snooze().dueBefore()).isEqualTo(due);
        assertThat(asleep.firstResponse().dueAt()).isEqualTo(due);
        assertThat(asleep.firstResponse().pausedSeconds()).isZero();
    }

    @Test
    void times_that_are_no_use_closed_tickets_and_those_of_others_are_refused() {
        assertThat(refusal(snooze(Duration.ofSeconds(-1)))).isEqualTo("until-in-the-past");
        assertThat(refusal(snooze(Duration.ZERO))).isEqualTo("until-in-the-past");
        assertThat(refusal(snooze(Duration.ofDays(31)))).isEqualTo("until-too-far");
        assertThat(refusal(fixture.in(() -> fixture.snoozes.snooze(fixture.agent(), ticket.number(), null, null))))
                .isEqualTo("until-required");
        assertThat(refusal(snooze(fixture.colleague(), 60, null))).isEqualTo("not-yours");
        assertThat(refusal(snooze(fixture.stranger(), 60, null))).isEqualTo("unknown-ticket");
        assertThat(refusal(snooze(fixture.agent(), 60, 9_999))).isEqualTo("stale-version");
        done(fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null)));
        assertThat(refusal(snooze(Duration.ofHours(1)))).isEqualTo("transition-refused");
    }

    @Test
    void it_is_taken_back_at_any_time_and_the_history_tells_of_both() {
        done(snooze(Duration.ofDays(2)));
        assertThat(done(fixture.in(() -> fixture.snoozes.wake(fixture.colleague(), ticket.number())))
                        .snooze())
                .isNull();
        assertThat(list("mine")).contains(ticket.number());
        done(fixture.in(() -> fixture.snoozes.wake(fixture.agent(), ticket.number())));
        assertThat(done(fixture.in(() -> fixture.desk.history(fixture.agent(), ticket.number()))))
                .filteredOn(change -> change.field().equals("snooze"))
                .extracting(TicketChange::actor)
                .containsExactly(fixture.agent, fixture.colleague);
    }

    @Test
    void in_other_hands_it_is_in_the_list_of_who_has_it() {
        done(snooze(Duration.ofDays(2)));
        done(fixture.in(() -> fixture.desk.takeOver(fixture.colleague(), ticket.number(), null)));
        assertThat(get().snooze()).isNull();
        assertThat(numbers(fixture.colleague(), "mine")).containsExactly(ticket.number());
        assertThat(list("snoozed")).isEmpty();
    }

    @Test
    void closed_or_in_other_hands_its_time_comes_without_a_word() {
        done(snooze(Duration.ofHours(1)));
        done(fixture.in(() -> fixture.snoozes.snooze(
                fixture.agent(), other.number(), fixture.clock.instant().plus(Duration.ofHours(1)), null)));
        done(fixture.in(() -> fixture.desk.takeOver(fixture.colleague(), ticket.number(), null)));
        done(fixture.in(() -> fixture.desk.resolve(fixture.agent(), other.number(), "solved", null, null, null)));
        List<Instant> active = active();
        fixture.feed.clear();
        fixture.clock.pass(Duration.ofHours(1));
        wakeWhatIsDue();

        assertThat(fixture.feed).noneMatch(line -> line.endsWith(fixture.team));
        assertThat(active()).isEqualTo(active);
        assertThat(snoozed()).isZero();
        assertThat(done(fixture.in(() -> fixture.desk.history(fixture.colleague(), ticket.number()))))
                .filteredOn(change -> change.field().equals("snooze"))
                .hasSize(1);
    }

    @Test
    void what_somebody_works_on_comes_back_when_they_are_done() {
        DeskFixture node = fixture.anotherNode();
        done(snooze(Duration.ofHours(1)));
        fixture.clock.pass(Duration.ofHours(1));
        fixture.in(() -> {
            done(fixture.desk.progress(fixture.agent(), ticket.number(), null));
            return node.in(() -> {
                node.snoozes.comeBack(ticket.id());
                return null;
            });
        });
        assertThat(get().snooze().wokenAt()).isNull();
        wakeWhatIsDue();
        assertThat(get().snooze().wokenBy()).isEqualTo("time");
    }

    private List<Instant> active() {
        return fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT active_at FROM ticketing.ticket WHERE id IN (:one, :other) ORDER BY id")
                .bind("one", ticket.id())
                .bind("other", other.id())
                .mapTo(Instant.class)
                .list()));
    }

    private int snoozed() {
        return fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.snooze WHERE ticket IN (:one, :other)")
                        .bind("one", ticket.id())
                        .bind("other", other.id())
                        .mapTo(Integer.class)
                        .one()));
    }

    private Outcome<TicketView> snooze(Duration time) {
        return fixture.in(() -> fixture.snoozes.snooze(
                fixture.agent(), ticket.number(), fixture.clock.instant().plus(time), null));
    }

    private Outcome<TicketView> snooze(Caller caller, int seconds, Integer version) {
        return fixture.in(() -> fixture.snoozes.snooze(
                caller, ticket.number(), fixture.clock.instant().plusSeconds(seconds), version));
    }

    private void wakeWhatIsDue() {
        fixture.in(() -> {
            fixture.snoozes.due().forEach(fixture.snoozes::comeBack);
            return null;
        });
    }

    private TicketView get() {
        return done(fixture.in(() -> fixture.desk.get(fixture.agent(), ticket.number())));
    }

    private List<Long> list(String view) {
        return numbers(fixture.agent(), view);
    }

    private List<Long> numbers(Caller caller, String view) {
        TicketQuery query = new TicketQuery(view, null, null, null, null, null, null, null, null, null, null, null);
        return done(fixture.in(() -> search.list(caller, query))).items().stream()
                .map(TicketView::number)
                .toList();
    }
}
