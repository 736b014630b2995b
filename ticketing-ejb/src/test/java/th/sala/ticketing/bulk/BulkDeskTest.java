package th.sala.ticketing.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.bulk.BulkDesk.Chosen;
import th.sala.ticketing.bulk.BulkView.Item;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

class BulkDeskTest {
    private final DeskFixture fixture = new DeskFixture();
    private final BulkDesk desk = BulkPorts.desk(fixture);
    private final List<Long> three = IntStream.range(0, 3)
            .mapToObj(each -> fixture.opened("ticket " + each).number())
            .toList();

    @Test
    void each_ticket_is_done_or_refused_by_itself_under_the_rules_of_the_same_deed_by_hand() {
        done(fixture.in(
                () -> fixture.desk.assign(fixture.colleague(), three.get(1), fixture.colleague, null, null, null)));

        BulkView taken = done(change(assigned(fixture.agent)));

        assertThat(taken.items()).extracting(Item::number).containsExactlyElementsOf(three);
        assertThat(taken.items()).extracting(Item::done).containsExactly(true, false, true);
        assertThat(taken.items().get(1).problem().code()).isEqualTo("already-taken");
        assertThat(taken.items().get(1).problem().detail()).contains(fixture.colleague);
        assertThat(three.stream().map(number -> get(number).assignee()))
                .containsExactly(fixture.agent, fixture.colleague, fixture.agent);
        assertThat(done(desk.get(fixture.agent(), taken.id()))).isEqualTo(taken);
    }

    @Test
    void what_nobody_changed_since_is_as_it_was_and_what_somebody_changed_stays() {
        BulkView raised = done(change(priority("urgent")));
        done(fixture.in(() -> fixture.desk.progress(fixture.colleague(), three.get(2), null)));

        BulkView undone = done(desk.undo(fixture.agent(), raised.id()));

        assertThat(undone.items()).extracting(Item::undone).containsExactly(true, true, false);
        assertThat(undone.items().get(2).kept().code()).isEqualTo("changed-since");
        assertThat(three.stream().map(number -> get(number).priority())).containsExactly("normal", "normal", "urgent");
        assertThat(undone.undoneAt()).isNotNull();
        assertThat(refusal(desk.undo(fixture.agent(), raised.id()))).isEqualTo("bulk-undone");
    }

    @Test
    void what_stopped_halfway_goes_on_and_takes_nothing_back_twice() {
        BulkView raised = done(change(priority("urgent")));
        BulkSteps steps = BulkPorts.steps(fixture);
        assertThat(steps.undo(raised.id(), fixture.clock.instant())).isTrue();
        done(steps.giveBack(
                fixture.agent(), raised.id(), steps.stood(raised.id()).get(0)));

        BulkView undone = done(desk.undo(fixture.agent(), raised.id()));

        assertThat(undone.items()).extracting(Item::undone).containsOnly(true).hasSize(3);
        assertThat(three.stream().map(number -> get(number).priority())).containsOnly("normal");
        assertThat(refusal(desk.undo(fixture.agent(), raised.id()))).isEqualTo("bulk-undone");
    }

    @Test
    void tags_have_no_comma_since_the_history_that_gives_them_back_has() {
        TicketPatch commas = new TicketPatch(null, null, null, null, List.of("a, b"), null, null, null, null);
        assertThat(refusal(fixture.in(() -> fixture.desk.patch(fixture.agent(), three.get(0), commas, null))))
                .isEqualTo("invalid-value");
    }

    @Test
    void tickets_that_went_to_another_team_come_back_to_the_person_who_had_them() {
        done(fixture.in(() -> fixture.desk.assign(fixture.agent(), three.get(0), fixture.agent, null, null, null)));
        BulkView given = done(change(new BulkDeed(null, fixture.otherTeam, null, null, null, null, null, null, null)));
        assertThat(refusal(fixture.in(() -> fixture.desk.get(fixture.agent(), three.get(0)))))
                .isEqualTo("unknown-ticket");

        done(desk.undo(fixture.agent(), given.id()));

        assertThat(get(three.get(0)).team()).isEqualTo(fixture.team);
        assertThat(get(three.get(0)).assignee()).isEqualTo(fixture.agent);
        assertThat(get(three.get(1)).assignee()).isNull();
    }

    @Test
    void a_closing_that_is_taken_back_is_neither_a_reopening_nor_a_first_solution() {
        done(fixture.in(() -> fixture.desk.waiting(fixture.agent(), three.get(0), null, "supplier", null)));
        BulkView closed = done(change(state("done", "solved")));
        assertThat(get(three.get(0)).state()).isEqualTo("done");

        done(desk.undo(fixture.agent(), closed.id()));

        TicketView back = get(three.get(0));
        assertThat(back.state()).isEqualTo("waiting");
        assertThat(back.waitingFor()).isEqualTo("supplier");
        assertThat(back.outcome()).isNull();
        assertThat(back.reason()).isNull();
        assertThat(back.closedAt()).isNull();
        assertThat(back.reopenCount()).isZero();
        assertThat(back.resolution().metAt()).isNull();
        assertThat(facts(three.get(0))).isEqualTo("waiting false null");
    }

    @Test
    void due_times_after_a_closing_that_is_taken_back_are_those_from_before() {
        done(fixture.in(() -> fixture.desk.waiting(fixture.agent(), three.get(0), null, "customer", null)));
        fixture.clock.pass(Duration.ofHours(1));
        List<Instant> due = dueTimes();
        BulkView closed = done(change(state("done", "solved")));
        fixture.clock.pass(Duration.ofMinutes(40));

        done(desk.undo(fixture.agent(), closed.id()));

        assertThat(dueTimes()).isEqualTo(due).hasSize(6).containsNull();
        fixture.clock.pass(Duration.ofMinutes(20));
        done(fixture.in(() -> fixture.desk.progress(fixture.agent(), three.get(0), null)));
        assertThat(get(three.get(0)).resolution().pausedSeconds())
                .isEqualTo(Duration.ofHours(2).toSeconds());
    }

    @Test
    void a_wait_that_ended_by_mistake_goes_on_as_one_when_that_is_taken_back() {
        done(fixture.in(() -> fixture.desk.waiting(fixture.agent(), three.get(0), null, "customer", null)));
        List<Instant> due = dueTimes();
        fixture.clock.pass(Duration.ofHours(1));
        BulkView taken = done(change(state("in-progress", null)));
        fixture.clock.pass(Duration.ofMinutes(30));

        done(desk.undo(fixture.agent(), taken.id()));

        assertThat(dueTimes()).isEqualTo(due);
        assertThat(get(three.get(0)).resolution().pausedSeconds())
                .isEqualTo(Duration.ofMinutes(90).toSeconds());
    }

    @Test
    void a_state_that_the_rules_do_not_allow_is_told_of_each_ticket() {
        BulkView unclear = done(change(state("done", null)));
        assertThat(unclear.items())
                .extracting(item -> item.problem().code())
                .containsOnly("outcome-required")
                .hasSize(3);
        done(change(state("cancelled", "other")));
        assertThat(done(change(state("in-progress", null))).items())
                .extracting(item -> item.problem().code())
                .containsOnly("transition-refused");
    }

    @Test
    void tags_are_added_and_taken_away_beside_those_of_each_ticket_and_come_back() {
        done(change(tags(List.of("vip", "ด่วน"), List.of())));
        BulkView changed = done(change(tags(List.of("คืนเงิน"), List.of("vip"))));
        assertThat(get(three.get(0)).tags()).containsExactly("ด่วน", "คืนเงิน");

        done(desk.undo(fixture.agent(), changed.id()));
        assertThat(get(three.get(0)).tags()).containsExactly("vip", "ด่วน");
        assertThat(refusal(change(tags(List.of("a,b"), List.of())))).isEqualTo("invalid-value");
    }

    @Test
    void a_version_that_is_not_the_newest_refuses_its_ticket_only() {
        List<Chosen> seen = Stream.of(
                        new Chosen(three.get(0), get(three.get(0)).version()), new Chosen(three.get(1), 9_999))
                .toList();
        assertThat(done(desk.change(fixture.agent(), seen, priority("low"))).items())
                .extracting(Item::done)
                .containsExactly(true, false);
    }

    @Test
    void tickets_of_other_teams_and_numbers_of_nothing_are_not_found_like_by_hand() {
        TicketHead own = fixture.opened("own");
        BulkView tried = done(desk.change(
                fixture.stranger(), List.of(new Chosen(own.number(), null), new Chosen(1, null)), priority("low")));
        assertThat(tried.items()).extracting(item -> item.problem().code()).containsOnly("unknown-ticket");
    }

    @Test
    void only_who_did_it_reads_it_and_takes_it_back_and_only_for_an_hour() {
        BulkView raised = done(change(priority("high")));
        assertThat(refusal(desk.get(fixture.colleague(), raised.id()))).isEqualTo("unknown-bulk");
        assertThat(refusal(desk.undo(fixture.colleague(), raised.id()))).isEqualTo("unknown-bulk");

        fixture.clock.pass(Duration.ofMinutes(61));
        assertThat(refusal(desk.undo(fixture.agent(), raised.id()))).isEqualTo("bulk-too-old");
        fixture.clock.pass(Duration.ofDays(1));
        fixture.in(() -> {
            BulkPorts.pruning(fixture).prune();
            return null;
        });
        assertThat(refusal(desk.get(fixture.agent(), raised.id()))).isEqualTo("unknown-bulk");
    }

    @Test
    void one_thing_is_done_to_one_to_two_hundred_tickets_each_once() {
        Caller agent = fixture.agent();
        List<Chosen> many = LongStream.range(0, BulkDesk.MOST + 1L)
                .mapToObj(number -> new Chosen(number, null))
                .toList();
        assertThat(refusal(desk.change(agent, many, priority("low")))).isEqualTo("invalid-value");
        assertThat(refusal(desk.change(agent, List.of(), priority("low")))).isEqualTo("invalid-value");
        assertThat(refusal(desk.change(agent, List.of(many.get(0), many.get(0)), priority("low"))))
                .isEqualTo("invalid-value");
        assertThat(refusal(change(new BulkDeed(null, null, null, null, null, null, null, null, null))))
                .isEqualTo("one-deed");
        assertThat(refusal(change(new BulkDeed("a", null, "low", null, null, null, null, null, null))))
                .isEqualTo("one-deed");
        assertThat(refusal(change(state("waiting", null)))).isEqualTo("invalid-value");
        assertThat(refusal(desk.get(agent, UUID.randomUUID()))).isEqualTo("unknown-bulk");
    }

    @Test
    void the_history_says_that_it_was_taken_back() {
        BulkView closed = done(change(state("done", "solved")));
        done(desk.undo(fixture.agent(), closed.id()));
        assertThat(done(fixture.in(() -> fixture.desk.history(fixture.agent(), three.get(0)))))
                .filteredOn(change -> "undone".equals(change.reason()))
                .extracting(TicketChange::field)
                .contains("state", "outcome", "reason");
        Caller supervisor = fixture.staff.caller(fixture.colleague, Set.of("agent", "supervisor"));
        assertThat(refusal(desk.undo(supervisor, closed.id()))).isEqualTo("unknown-bulk");
    }

    private Outcome<BulkView> change(BulkDeed deed) {
        return desk.change(
                fixture.agent(),
                three.stream().map(number -> new Chosen(number, null)).toList(),
                deed);
    }

    private List<Instant> dueTimes() {
        return three.stream()
                .map(this::get)
                .flatMap(ticket -> Stream.of(
                        ticket.firstResponse().dueAt(), ticket.resolution().dueAt()))
                .toList();
    }

    private TicketView get(long number) {
        return done(fixture.in(() -> fixture.desk.get(fixture.agent(), number)));
    }

    private String facts(long number) {
        return fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT concat_ws(' ', f.state, f.reopened::text, coalesce(f.first_done::text, 'null'))
                        FROM ticketing.ticket_fact f JOIN ticketing.ticket t ON t.id = f.ticket WHERE t.number = :number
                        """)
                .bind("number", number)
                .mapTo(String.class)
                .one()));
    }

    private static BulkDeed assigned(String user) {
        return new BulkDeed(user, null, null, null, null, null, null, null, null);
    }

    private static BulkDeed priority(String level) {
        return new BulkDeed(null, null, level, null, null, null, null, null, null);
    }

    private static BulkDeed tags(List<String> add, List<String> remove) {
        return new BulkDeed(null, null, null, add, remove, null, null, null, null);
    }

    private static BulkDeed state(String state, String outcome) {
        return new BulkDeed(null, null, null, null, null, state, outcome, null, null);
    }
}
