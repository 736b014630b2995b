package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.sla.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.FiredEvents;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

/**
 * SL-1, P6: a ticket that becomes another matter comes under the policy of that, and nothing that was counted, met or
 * missed before is told otherwise afterwards. The ticket comes on Tuesday, 1 December 2026, at 09:00.
 */
class FollowingPoliciesTest {
    private static final String POLICY = """
            INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
            SELECT :name, coalesce(max(version), 0) + 1, '2026-01-01', jsonb_set(:document::jsonb, '{applies,teams}', to_jsonb(ARRAY[:team]))
            FROM ticketing.sla_policy_version WHERE policy = :name
            """;
    private static final String OWN = """
            {"calendar": "office-th", "applies": {"kinds": ["request"], "priorities": ["low", "normal", "high"]}, "targets": {
              "first-response": {"budget": "PT2H", "pausedBy": [], "warnings": [50]},
              "resolution": {"budget": "PT8H", "pausedBy": ["customer"], "warnings": [50, 75]}}}
            """;
    private static final String URGENT = """
            {"calendar": "always", "applies": {"priorities": ["urgent"]}, "targets": {
              "first-response": {"budget": "PT30M", "pausedBy": [], "warnings": [60]},
              "resolution": {"budget": "PT6H", "pausedBy": [], "warnings": [50, 90],
                "escalations": [{"after": "PT1H", "step": "tell-supervisors"}]}}}
            """;
    private static final String COMPLAINT = """
            {"calendar": "office-th", "applies": {"kinds": ["complaint"]}, "targets": {
              "next-response": {"budget": "PT1H", "pausedBy": []},
              "resolution": {"budget": "P1D", "pausedBy": ["customer"]}}}
            """;
    private static final String FIGURES = """
            SELECT clock || ' ' || split_part(policy, '-', 1) FROM ticketing.clock_fact WHERE ticket = :ticket
            UNION ALL SELECT 'ticket ' || split_part(policy, '-', 1) FROM ticketing.ticket_fact WHERE ticket = :ticket
            """;

    private final Hub hub = new Hub();
    private final String suffix = "-" + UUID.randomUUID();
    private final RingingAlarms alarms = new RingingAlarms(
            new AlarmRows(hub.desk.jdbi),
            new PinnedVersions(hub.desk.jdbi),
            new FiredEvents<ClockAlarm>(hub.desk.register::clockRang),
            hub.desk.clock);
    private TicketHead ticket;

    @BeforeEach
    void a_ticket_of_the_teams_own_policy() {
        written("own", OWN);
        written("urgent", URGENT);
        written("complaint", COMPLAINT);
        ticket = hub.delivered(Mails.aMail());
        assertThat(view().slaPolicy()).isEqualTo(new TicketView.Policy("own" + suffix, 1));
    }

    @Test
    void the_new_target_counts_from_the_same_start_and_what_was_counted_stays_counted() {
        now("2026-12-01T09:20");
        became("urgent", null);
        assertThat(view().slaPolicy()).isEqualTo(new TicketView.Policy("urgent" + suffix, 1));
        assertThat(view().firstResponse().dueAt()).isEqualTo(at("2026-12-01T09:30"));
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T15:00"));
    }

    @Test
    void each_stretch_of_time_is_counted_by_the_calendar_that_it_fell_under() {
        now("2026-12-01T20:00");
        ticket = hub.delivered(Mails.aMail());
        now("2026-12-02T09:00");
        became("urgent", null);
        now("2026-12-02T20:00");
        assertThat(view().resolution().elapsedSeconds())
                .isEqualTo(Duration.ofMinutes(11 * 60 + 30).toSeconds());
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-02T14:30"));
        assertThat(ledger("resolution").intervals())
                .extracting(Interval::counted)
                .containsExactly(false, true);
    }

    @Test
    void a_clock_that_was_met_keeps_its_promise_and_its_figures() {
        now("2026-12-01T10:30");
        accepted();
        now("2026-12-01T10:40");
        ClockView met = view().firstResponse();
        became("urgent", null);
        assertThat(view().firstResponse()).isEqualTo(met);
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T15:00"));
        assertThat(figures()).containsExactlyInAnyOrder("ticket urgent", "first-response own", "resolution urgent");
    }

    @Test
    void a_clock_that_is_late_stays_late_and_is_told_of_once() {
        now("2026-12-01T11:00:01");
        became("urgent", null);
        assertThat(view().firstResponse().dueAt()).isEqualTo(at("2026-12-01T11:00"));
        now("2026-12-01T11:00:02");
        assertThat(rung()).contains("first-response warning 50", "first-response breach");
        now("2026-12-01T16:30");
        assertThat(rung()).containsOnlyOnce("first-response breach").doesNotContain("first-response warning 60");
    }

    @Test
    void what_is_late_by_new_terms_is_late_from_the_change_on_and_not_from_before() {
        now("2026-12-01T10:00:01");
        assertThat(rung()).containsExactly("first-response warning 50");
        now("2026-12-01T10:05");
        became("urgent", null);
        assertThat(view().firstResponse().breached()).isTrue();
        assertThat(due("first-response", "breach")).isEqualTo(at("2026-12-01T10:05"));
        now("2026-12-01T10:05:01");
        assertThat(rung()).containsExactly("first-response warning 50", "first-response breach");
    }

    @Test
    void warnings_and_escalations_are_those_of_the_new_policy() {
        now("2026-12-01T09:10");
        became("urgent", null);
        now("2026-12-01T13:30");
        assertThat(rung()).contains("resolution warning 50").doesNotContain("resolution warning 75");
        now("2026-12-01T16:00:01");
        assertThat(rung()).contains("resolution warning 90", "resolution breach", "resolution escalation 1");
    }

    @Test
    void patched_back_the_old_due_time_is_there_again_as_if_nothing_had_been() {
        now("2026-12-01T15:00");
        ticket = hub.delivered(Mails.aMail());
        Instant due = view().resolution().dueAt();
        now("2026-12-01T16:00");
        became("urgent", null);
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T21:00"));
        now("2026-12-01T20:30");
        became("normal", null);
        assertThat(view().resolution().dueAt()).isEqualTo(due).isEqualTo(at("2026-12-02T14:00"));
        assertThat(view().resolution().elapsedSeconds())
                .isEqualTo(Duration.ofMinutes(150).toSeconds());
        assertThat(view().slaPolicy()).isEqualTo(new TicketView.Policy("own" + suffix, 1));
        assertThat(figures()).containsExactlyInAnyOrder("ticket own", "first-response urgent", "resolution own");
    }

    @Test
    void the_ledger_says_who_changed_what_from_which_version_to_which() {
        now("2026-12-01T09:20");
        became("urgent", null);
        now("2026-12-01T09:25");
        became("normal", null);
        assertThat(ledger("resolution").terms())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.policy()).isEqualTo("own" + suffix);
                            assertThat(first.budget()).isEqualTo("PT8H");
                            assertThat(first.by()).isNull();
                        },
                        second -> {
                            assertThat(second.from()).isEqualTo(at("2026-12-01T09:20"));
                            assertThat(second.policy()).isEqualTo("urgent" + suffix);
                            assertThat(second.version()).isEqualTo(1);
                            assertThat(second.calendar()).isEqualTo("always");
                            assertThat(second.by()).isEqualTo(hub.desk.agent);
                            assertThat(second.why()).isEqualTo("priority");
                            assertThat(second.takenBackAt()).isEqualTo(at("2026-12-01T09:25"));
                        });
        assertThat(history("slaPolicy"))
                .extracting(TicketChange::from, TicketChange::to, TicketChange::reason)
                .containsExactly(
                        tuple("own" + suffix + " 1", "urgent" + suffix + " 1", "priority"),
                        tuple("urgent" + suffix + " 1", "own" + suffix + " 1", "priority"));
    }

    @Test
    void a_policy_that_was_edited_since_is_taken_in_no_newer_version() {
        written("own", OWN.replace("PT8H", "PT1H"));
        became("high", null);
        assertThat(view().slaPolicy().version()).isEqualTo(1);
        became("urgent", null);
        became("high", null);
        assertThat(view().slaPolicy()).isEqualTo(new TicketView.Policy("own" + suffix, 1));
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void with_another_team_the_policy_of_that_team_applies() {
        moved("2026-12-01T09:20");
        assertThat(view().slaPolicy()).isEqualTo(new TicketView.Policy("standard", 1));
        assertThat(view().firstResponse().dueAt()).isEqualTo(at("2026-12-01T10:00"));
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-03T09:00"));
    }

    @Test
    void where_nothing_was_promised_on_the_tickets_day_that_of_today_applies() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
                    SELECT ?, 1, '2026-12-02', document FROM ticketing.sla_policy_version
                    WHERE policy = 'standard' AND version = 1
                    """, "later" + suffix);
            return handle.execute(
                    "UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", "later" + suffix, hub.desk.otherTeam);
        }));
        moved("2026-12-02T09:00");
        assertThat(view().slaPolicy().name()).isEqualTo("later" + suffix);
    }

    private void moved(String local) {
        now(local);
        hub.in(() -> {
            hub.desk.register.give(ticket.id(), new Owner(hub.desk.otherTeam, null, "moved"), hub.desk.clock.instant());
            return null;
        });
    }

    @Test
    void a_wait_pauses_from_the_change_on_where_only_one_of_both_policies_pauses() {
        now("2026-12-01T10:00");
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, "customer", null)));
        assertThat(view().resolution().dueAt()).isNull();
        now("2026-12-01T11:00");
        became("urgent", null);
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T16:00"));
        now("2026-12-01T12:00");
        became("normal", null);
        assertThat(view().resolution().dueAt()).isNull();
        assertThat(view().resolution().pausedSeconds()).isEqualTo(3600);
    }

    @Test
    void what_the_new_policy_does_not_promise_stays_promised_and_what_it_adds_begins_now() {
        now("2026-12-01T09:30");
        accepted();
        replied();
        now("2026-12-01T09:40");
        hub.desk.message(ticket.id(), "message", "email", "และอีกเรื่อง");
        now("2026-12-01T10:00");
        became(null, "complaint");
        assertThat(view().nextResponse().dueAt()).isEqualTo(at("2026-12-01T11:00"));
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-02T09:00"));
        assertThat(view().firstResponse().metAt()).isNotNull();
        became(null, "request");
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T17:00"));
    }

    @Test
    void a_ticket_that_is_closed_stays_under_what_it_was_closed_under_until_it_is_open_again() {
        now("2026-12-01T10:00");
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        became("urgent", null);
        assertThat(view().slaPolicy().name()).isEqualTo("own" + suffix);
        now("2026-12-01T11:00");
        done(hub.in(() -> hub.desk.desk.reopen(hub.agent(), ticket.number(), null, null)));
        assertThat(view().slaPolicy().name()).isEqualTo("urgent" + suffix);
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T16:00"));
    }

    @Test
    void the_figures_of_what_ran_on_stand_for_the_last_policy() {
        now("2026-12-01T09:10");
        became("urgent", null);
        now("2026-12-01T09:20");
        accepted();
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        assertThat(figures()).containsExactlyInAnyOrder("ticket urgent", "first-response urgent", "resolution urgent");
    }

    private void written(String name, String document) {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createUpdate(POLICY)
                .bind("name", name + suffix)
                .bind("document", document)
                .bind("team", hub.desk.team)
                .execute()));
    }

    private void now(String local) {
        hub.desk.clock.set(local);
    }

    private void became(String priority, String kind) {
        ticket(patch(priority, kind));
    }

    private void ticket(TicketPatch patch) {
        done(hub.in(() -> hub.desk.desk.patch(hub.agent(), ticket.number(), patch, null)));
    }

    private static TicketPatch patch(String priority, String kind) {
        return new TicketPatch(null, priority, null, null, null, kind, null, null, null);
    }

    private void accepted() {
        hub.in(() -> {
            hub.desk.register.answerAccepted(ticket.id(), hub.desk.clock.instant(), hub.desk.clock.instant());
            return null;
        });
    }

    private void replied() {
        UUID reply = hub.desk.message(ticket.id(), "reply", "email", "ตอบแล้ว");
        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.message SET delivery_state = 'sent' WHERE id = ?", reply)));
    }

    private TicketView view() {
        return hub.in(() -> hub.desk.reading.read(List.of(ticket.id()))).get(0);
    }

    private ClockLedger ledger(String clock) {
        return done(hub.in(() -> hub.desk.desk.slaLedger(hub.agent(), ticket.number()))).stream()
                .filter(one -> one.clock().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    private List<TicketChange> history(String field) {
        return done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))).stream()
                .filter(change -> change.field().equals(field))
                .toList();
    }

    /** All that this ticket's alarms said until now. */
    private List<String> rung() {
        hub.in(() -> {
            alarms.ring(ticket.id());
            return null;
        });
        return history("sla").stream()
                .map(change -> change.reason() + " " + change.to())
                .toList();
    }

    private Instant due(String clock, String kind) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT due_at FROM ticketing.sla_alarm WHERE ticket = :ticket AND clock = :clock AND kind = :kind")
                .bind("ticket", ticket.id())
                .bind("clock", clock)
                .bind("kind", kind)
                .mapTo(Instant.class)
                .one()));
    }

    private List<String> figures() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .list()));
    }
}
