package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.sla.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketView;

/**
 * SL-1: a ticket that becomes another matter comes under the policy of that, and nothing that was counted, met or missed
 * before is told otherwise afterwards.
 */
class FollowingPoliciesTest extends TicketUnderPolicies {

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
                .extracting(
                        ClockTerms::from,
                        ClockTerms::policy,
                        ClockTerms::budget,
                        ClockTerms::by,
                        ClockTerms::takenBackAt)
                .containsExactly(
                        tuple(at("2026-12-01T09:00"), "own" + suffix, "PT8H", null, null),
                        tuple(
                                at("2026-12-01T09:20"),
                                "urgent" + suffix,
                                "PT6H",
                                hub.desk.agent,
                                at("2026-12-01T09:25")));
        assertThat(ledger("resolution").terms()).extracting(ClockTerms::why).containsExactly(null, "priority");
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
    void a_question_that_was_answered_elsewhere_or_on_the_phone_is_open_no_more() {
        now("2026-12-01T09:10");
        accepted();
        replied();
        now("2026-12-01T09:20");
        hub.desk.message(ticket.id(), "message", "email", "และอีกเรื่อง");
        now("2026-12-01T09:30");
        elsewhere();
        became(null, "complaint");
        assertThat(view().nextResponse()).isNull();
        became(null, "request");
        now("2026-12-01T09:40");
        hub.desk.message(ticket.id(), "message", "phone", "สายเข้า");
        called("2026-12-01T09:41");
        became(null, "complaint");
        assertThat(view().nextResponse()).isNull();
    }

    @Test
    void a_question_that_came_while_an_answer_waited_to_leave_is_open() {
        now("2026-12-01T09:10");
        done(hub.answered(ticket, "ตอบแล้ว"));
        now("2026-12-01T09:10:20");
        hub.desk.message(ticket.id(), "message", "email", "และอีกเรื่อง");
        now("2026-12-01T09:10:40");
        left();
        assertThat(view().firstResponse().metAt()).isEqualTo(at("2026-12-01T09:10:40"));
        now("2026-12-01T09:20");
        became(null, "complaint");
        assertThat(view().nextResponse().dueAt()).isEqualTo(at("2026-12-01T10:20"));
    }

    @Test
    void a_question_that_an_answer_answers_is_open_no_more_once_that_left() {
        now("2026-12-01T09:10:20");
        done(hub.answered(ticket, "ตอบแล้ว"));
        now("2026-12-01T09:10:40");
        left();
        became(null, "complaint");
        assertThat(view().nextResponse()).isNull();
    }

    @Test
    void a_first_response_that_was_given_elsewhere_is_waited_for_no_more() {
        written("own", ONE_TARGET.formatted("resolution"));
        ticket = hub.delivered(Mails.aMail());
        now("2026-12-01T09:30");
        elsewhere();
        became("urgent", null);
        assertThat(view().firstResponse()).isNull();
    }

    @Test
    void a_visit_is_an_answer_also_where_no_first_response_was_promised_CU_4() {
        written("own", ONE_TARGET.formatted("resolution"));
        ticket = hub.delivered(Mails.aMail());
        now("2026-12-01T09:20");
        hub.desk.message(ticket.id(), "message", "email", "และอีกเรื่อง");
        now("2026-12-01T09:30");
        visited();
        became(null, "complaint");
        assertThat(view().nextResponse()).isNull();
        became("urgent", "request");
        assertThat(view().firstResponse()).isNull();
        became("normal", null);
        now("2026-12-01T09:40");
        hub.desk.message(ticket.id(), "message", "email", "ยังไม่เรียบร้อย");
        became(null, "complaint");
        assertThat(view().nextResponse().dueAt()).isEqualTo(at("2026-12-01T10:40"));
    }

    @Test
    void what_only_a_policy_in_between_promised_goes_with_it_and_is_late_for_nobody() {
        written("own", ONE_TARGET.formatted("first-response"));
        ticket = hub.delivered(Mails.aMail());
        now("2026-12-01T09:20");
        accepted();
        now("2026-12-01T09:30");
        became("urgent", null);
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T15:30"));
        now("2026-12-01T10:00");
        became("normal", null);
        assertThat(view().resolution()).isNull();
        now("2026-12-04T10:00");
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        assertThat(rung()).noneMatch(told -> told.startsWith("resolution"));
        assertThat(figures()).containsExactlyInAnyOrder("ticket own", "first-response own");
    }

    @Test
    void what_went_with_a_policy_begins_when_that_comes_again() {
        written("own", ONE_TARGET.formatted("first-response"));
        ticket = hub.delivered(Mails.aMail());
        now("2026-12-01T09:10");
        became("urgent", null);
        now("2026-12-01T10:00");
        became("normal", null);
        now("2026-12-01T11:00");
        became("urgent", null);
        assertThat(view().resolution().dueAt()).isEqualTo(at("2026-12-01T17:00"));
        now("2026-12-01T17:00:01");
        became("normal", null);
        assertThat(view().resolution().breached()).isTrue();
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
}
