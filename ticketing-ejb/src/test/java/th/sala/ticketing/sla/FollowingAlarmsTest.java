package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.sla.Calendars.at;

import org.junit.jupiter.api.Test;

/** P6: what a clock has to say by the policy that its ticket came under, it says once, and never of the time before. */
class FollowingAlarmsTest extends TicketUnderPolicies {

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
    void what_is_late_by_new_terms_is_late_at_once_and_told_after_a_grace_and_not_from_before() {
        now("2026-12-01T10:00:01");
        assertThat(rung()).containsExactly("first-response warning 50");
        now("2026-12-01T10:05");
        became("urgent", null);
        assertThat(view().firstResponse().breached()).isTrue();
        assertThat(due("first-response", "breach")).isEqualTo(at("2026-12-01T10:10"));
        now("2026-12-01T10:10");
        assertThat(rung()).containsExactly("first-response warning 50");
        now("2026-12-01T10:10:01");
        assertThat(rung()).containsExactly("first-response warning 50", "first-response breach");
    }

    @Test
    void a_slip_of_priority_breaks_no_promise_and_is_told_nobody() {
        now("2026-12-01T10:05");
        became("urgent", null);
        now("2026-12-01T10:09");
        became("normal", null);
        assertThat(view().firstResponse().breached()).isFalse();
        assertThat(view().firstResponse().dueAt()).isEqualTo(at("2026-12-01T11:00"));
        now("2026-12-01T11:00");
        assertThat(rung()).doesNotContain("first-response breach");
        now("2026-12-01T11:00:01");
        assertThat(rung()).containsOnlyOnce("first-response breach");
    }

    @Test
    void a_breach_that_was_told_by_terms_taken_back_is_told_again_when_the_promise_itself_is_missed() {
        now("2026-12-01T10:05");
        became("urgent", null);
        now("2026-12-01T10:10:01");
        assertThat(rung()).containsOnlyOnce("first-response breach");
        now("2026-12-01T10:20");
        became("normal", null);
        assertThat(view().firstResponse().breached()).isFalse();
        now("2026-12-01T10:59");
        assertThat(rung()).containsOnlyOnce("first-response breach");
        now("2026-12-01T11:00:01");
        assertThat(rung()).filteredOn("first-response breach"::equals).hasSize(2);
        now("2026-12-01T11:01");
        became("urgent", null);
        assertThat(view().firstResponse().dueAt()).isEqualTo(at("2026-12-01T11:00"));
    }

    @Test
    void an_answer_within_the_grace_comes_before_anybody_is_told() {
        now("2026-12-01T10:05");
        became("urgent", null);
        now("2026-12-01T10:08");
        accepted();
        now("2026-12-01T10:30");
        assertThat(rung()).doesNotContain("first-response breach");
    }

    @Test
    void what_could_still_be_kept_at_the_change_and_was_answered_late_within_the_grace_is_a_breach() {
        now("2026-12-01T09:28");
        became("urgent", null);
        assertThat(view().firstResponse().dueAt()).isEqualTo(at("2026-12-01T09:30"));
        now("2026-12-01T09:32");
        accepted();
        assertThat(view().firstResponse().breached()).isTrue();
        now("2026-12-01T09:33:01");
        assertThat(rung()).containsOnlyOnce("first-response breach");
    }

    @Test
    void what_could_still_be_kept_at_the_change_and_was_answered_in_time_is_none() {
        now("2026-12-01T09:28");
        became("urgent", null);
        now("2026-12-01T09:30");
        accepted();
        now("2026-12-01T10:00");
        assertThat(rung()).doesNotContain("first-response breach");
    }

    @Test
    void a_slip_that_is_taken_back_within_the_grace_is_told_nobody_also_where_its_target_came_in_between() {
        now("2026-12-01T09:28");
        became("urgent", null);
        now("2026-12-01T09:32");
        assertThat(rung()).doesNotContain("first-response breach");
        became("normal", null);
        now("2026-12-01T10:50");
        assertThat(rung()).doesNotContain("first-response breach");
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
}
