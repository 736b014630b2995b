package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.sla.Calendars.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.sla.PolicyEntry.Promise;
import th.sala.ticketing.sla.PolicyEntry.Scope;
import th.sala.ticketing.sla.PolicyPreview.Changed;
import th.sala.ticketing.sla.PolicyPreview.Effect;
import th.sala.ticketing.sla.PolicyPreview.Tally;
import th.sala.ticketing.ticket.TicketHead;

/** SL-1, TK-15: before a policy is written it is known what it would have made of the tickets that were. */
class PolicyPreviewTest {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Hub hub = new Hub();
    private final PolicyDesk desk = new PolicyPorts(hub).policies;
    private final Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
    private final String name = "tried-" + UUID.randomUUID().toString().substring(0, 8);
    private TicketHead ticket;

    /** Four hours are promised at 09:00; it waits for the customer from 10:00 to 14:00 and is done at 14:30. */
    @BeforeEach
    void a_ticket_that_waited_four_hours_for_its_customer() {
        done(hub.in(() -> desk.write(admin, policy("PT4H", List.of()))));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", name, hub.desk.team)));
        ticket = hub.delivered(Mails.aMail());
        hub.desk.clock.set("2026-12-01T10:00");
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, "customer", null)));
        hub.desk.clock.set("2026-12-01T14:00");
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null)));
        hub.desk.clock.set("2026-12-01T14:30");
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        hub.pass(Duration.ofHours(20));
    }

    @Test
    void the_terms_that_held_change_nothing() {
        PolicyPreview same = preview(policy("PT4H", List.of()));

        assertThat(same.tickets()).isEqualTo(1);
        assertThat(same.more()).isFalse();
        assertThat(same.clocks())
                .containsExactly(new Effect("resolution", new Tally(0, 1, 0, 0), new Tally(0, 1, 0, 0)));
        assertThat(same.changes()).isZero();
    }

    @Test
    void a_wait_that_the_other_terms_leave_out_is_left_out_of_the_past_too() {
        PolicyPreview paused = preview(policy("PT4H", List.of("customer")));

        assertThat(paused.clocks())
                .containsExactly(new Effect("resolution", new Tally(0, 1, 0, 0), new Tally(1, 0, 0, 0)));
        assertThat(paused.changed())
                .containsExactly(new Changed(
                        ticket.number(),
                        "resolution",
                        "missed",
                        "kept",
                        at("2026-12-01T13:00"),
                        at("2026-12-01T17:00"),
                        at("2026-12-01T14:30")));
        assertThat(preview(policy("PT4H", List.of("supplier"))).changes()).isZero();
    }

    @Test
    void what_would_have_come_of_it_is_what_comes_of_the_same_under_a_policy_that_is_written() {
        done(hub.in(() -> desk.write(admin, policy("PT4H", List.of("customer")))));
        hub.desk.clock.set("2026-12-03T09:00");
        TicketHead later = hub.delivered(Mails.aMail());
        hub.desk.clock.set("2026-12-03T10:00");
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), later.number(), null, "customer", null)));
        hub.desk.clock.set("2026-12-03T14:00");
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), later.number(), null)));

        PolicyPreview back = preview(policy("PT4H", List.of()));

        assertThat(back.tickets()).isEqualTo(2);
        assertThat(back.changed())
                .extracting(Changed::ticket, Changed::before, Changed::after, Changed::dueBefore, Changed::dueAfter)
                .containsExactly(
                        tuple(later.number(), "open", "missed", at("2026-12-03T17:00"), at("2026-12-03T13:00")));
    }

    @Test
    void a_clock_that_is_not_promised_any_more_is_counted_as_such_and_one_that_never_ran_is_named() {
        PolicyPreview other = preview(entry(Map.of("first-response", promise("PT1H", List.of()))));

        assertThat(other.clocks())
                .containsExactly(new Effect("resolution", new Tally(0, 1, 0, 0), new Tally(0, 0, 0, 1)));
        assertThat(other.uncounted()).containsExactly("first-response");
    }

    @Test
    void tickets_that_would_come_under_another_policy_are_tried_under_that() {
        Scope mail = new Scope(List.of(hub.desk.team), List.of("email"), null, null, null, 900);
        PolicyEntry another = new PolicyEntry(
                name + "-mail",
                today(),
                "จดหมาย",
                null,
                "always",
                Map.of("resolution", promise("PT24H", List.of())),
                mail,
                List.of());
        assertThat(preview(another).changed())
                .extracting(Changed::before, Changed::after)
                .containsExactly(tuple("missed", "kept"));
    }

    private PolicyPreview preview(PolicyEntry entry) {
        Outcome<PolicyPreview> told = hub.in(() -> desk.preview(entry));
        assertThat(hub.in(() -> done(desk.versions(name))))
                .as("nothing is written")
                .hasSizeLessThan(3);
        return done(told);
    }

    private PolicyEntry policy(String budget, List<String> pausedBy) {
        return entry(Map.of("resolution", promise(budget, pausedBy)));
    }

    private PolicyEntry entry(Map<String, Promise> targets) {
        return new PolicyEntry(name, today(), "ข้อตกลงทดลอง", null, "office-th", targets, null, List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(hub.desk.clock.instant(), BANGKOK);
    }

    private static Promise promise(String budget, List<String> pausedBy) {
        return new Promise(budget, pausedBy, List.of(), List.of(), null);
    }
}
