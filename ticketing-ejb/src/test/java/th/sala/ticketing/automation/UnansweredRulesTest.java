package th.sala.ticketing.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.automation.RuleDesk.DryRun;
import th.sala.ticketing.automation.RuleDesk.Trace;
import th.sala.ticketing.automation.RuleDesk.WouldDo;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** Questions that stay without an answer: which are, and since when. */
class UnansweredRulesTest {
    private static final String CARE = "customer-care";

    private final Hub hub = new Hub();
    private final RulePorts rules = new RulePorts(hub);

    @BeforeEach
    void it_is_a_working_morning() {
        hub.desk.clock.set("2026-12-02T09:00");
    }

    /** Rules listen to every desk of the shared database. */
    @AfterEach
    void no_rule_listens_any_more() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("UPDATE ticketing.rule SET active = false")));
    }

    @Test
    void a_question_that_stays_without_an_answer_for_so_many_hours_of_service_is_one_event() {
        hub.desk.clock.set("2026-12-04T16:30");
        written(timed(2));
        TicketHead ticket = hub.delivered(Mails.aMail());

        hub.desk.clock.set("2026-12-08T09:29");
        overdue();
        assertThat(traces(ticket)).isEmpty();
        hub.desk.clock.set("2026-12-08T09:31");
        overdue();
        overdue();

        assertThat(traces(ticket)).extracting(Trace::event).containsExactly("unanswered");
    }

    @Test
    void what_a_machine_wrote_since_makes_no_question_answered() {
        written(timed(2));
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = token();
        hub.pass(Duration.ofHours(1));
        hub.delivered(Mails.aMail().trusted(Trust.NONE).automatic().withTokens(token));

        hub.pass(Duration.ofHours(1));
        overdue();

        assertThat(traces(ticket)).hasSize(1);
    }

    @Test
    void thanks_after_an_answer_ask_nothing_and_another_question_does() {
        written(timed(2));
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = token();
        done(hub.answered(ticket, "ส่งของแล้วค่ะ"));
        hub.pass(Duration.ofMinutes(5));
        hub.delivered(Mails.aMail().trusted(Trust.NONE).saying("ขอบคุณค่ะ").withTokens(token));
        hub.pass(Duration.ofHours(3));
        overdue();
        assertThat(traces(ticket)).isEmpty();

        hub.delivered(
                Mails.aMail().trusted(Trust.NONE).saying("ของยังไม่ถึงเลย").withTokens(token));
        hub.pass(Duration.ofHours(2));
        overdue();

        assertThat(traces(ticket)).hasSize(1);
    }

    @Test
    void what_was_answered_elsewhere_or_on_the_phone_is_answered() {
        written(timed(2));
        TicketHead elsewhere = hub.delivered(Mails.aMail());
        TicketHead spoken = hub.delivered(Mails.aMail());
        hub.pass(Duration.ofMinutes(5));
        done(hub.in(() -> hub.desk.desk.answeredElsewhere(hub.agent(), elsewhere.number(), null, null)));
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO ticketing.call (id, source, direction, team, started_at, answered_at, ticket, logged_at, logged_by)
                        VALUES (:id, 'agent', 'inbound', :team, :now, :now, :ticket, :now, 'a')
                        """)
                .bind("id", UUID.randomUUID())
                .bind("team", hub.desk.team)
                .bind("now", hub.desk.clock.instant())
                .bind("ticket", spoken.id())
                .execute()));

        hub.pass(Duration.ofHours(3));
        overdue();

        assertThat(traces(elsewhere)).isEmpty();
        assertThat(traces(spoken)).isEmpty();
    }

    @Test
    void what_was_asked_before_the_rule_ran_is_left_and_the_dry_run_tells_of_it() {
        TicketHead old = hub.delivered(Mails.aMail());
        hub.pass(Duration.ofHours(3));
        DryRun dry = done(hub.in(() -> rules.desk.dryRun(hub.agent(), timed(2))));
        Rule rule = written(timed(2));
        TicketHead fresh = hub.delivered(Mails.aMail());
        assertThat(done(hub.in(() -> rules.desk.dryRun(hub.agent(), timed(2)))).looked())
                .as("the fresh one waits for too short a time")
                .isEqualTo(1);

        hub.pass(Duration.ofHours(1));
        done(hub.in(() -> rules.desk.change(RulePorts.admin(), rule.id(), renamed(timed(2)), 1)));
        hub.pass(Duration.ofHours(1));
        overdue();

        assertThat(dry.matches()).extracting(WouldDo::ticket).containsExactly(old.number());
        assertThat(dry.unchecked()).containsExactly("since");
        assertThat(traces(old)).isEmpty();
        assertThat(traces(fresh)).as("another name is no other rule").hasSize(1);
    }

    private String token() {
        return hub.claimed().get(0).messageId().substring(1, 27);
    }

    private void overdue() {
        hub.in(() -> {
            rules.running.patient().forEach(rules.running::findOverdue);
            return null;
        });
        List<Long> due = hub.in(() -> rules.running.due(100));
        while (!due.isEmpty()) {
            due.forEach(event -> hub.in(() -> {
                rules.running.look(event);
                return null;
            }));
            due = hub.in(() -> rules.running.due(100));
        }
    }

    private List<Trace> traces(TicketHead ticket) {
        return done(hub.in(() -> rules.desk.traces(hub.agent(), ticket.number())));
    }

    private Rule written(RuleEntry entry) {
        return done(hub.in(() -> rules.desk.add(RulePorts.admin(), entry)));
    }

    private RuleEntry timed(int hours) {
        Condition ours = new Condition("team", "is", List.of(hub.desk.team));
        Action tag = new Action("add-tags", null, null, null, null, List.of("ค้าง"), null, null, null, null);
        return new RuleEntry("ค้างตอบ", "unanswered", hours, List.of(ours), false, CARE, List.of(tag), null, null);
    }

    private static RuleEntry renamed(RuleEntry entry) {
        return new RuleEntry(
                "รอนาน",
                entry.event(),
                entry.hours(),
                entry.conditions(),
                false,
                CARE,
                entry.actions(),
                entry.place(),
                true);
    }
}
