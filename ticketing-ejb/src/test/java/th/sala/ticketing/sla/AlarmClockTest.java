package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.database.WriteBehind;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.task.EscalationPorts;
import th.sala.ticketing.task.TaskPorts;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** P6: what a clock has to say it says once, in working time, and also of a target that was reached late. */
class AlarmClockTest {
    private static final String POLICY = """
            INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document) VALUES (?, 1, '2025-01-01', '{
              "calendar": "office-th",
              "targets": {
                "first-response": {"budget": "PT1H", "pausedBy": [], "warnings": [50]},
                "next-response": {"budget": "PT2H", "pausedBy": []},
                "resolution": {"budget": "P2D", "pausedBy": ["customer"], "warnings": [50, 90],
                  "escalations": [{"after": "PT1H", "step": "tell-supervisors"}, {"after": "PT4H", "step": "raise-priority"}]}
              }}')
            """;

    private final Hub hub = new Hub();
    private final RingingAlarms alarms = Clocks.alarms(hub.desk.jdbi, hub.desk.clock, this::rang);

    private final TaskPorts tasks = new TaskPorts(
            hub.desk, hub.consent.gate(), (kind, ticket, number, team) -> hub.desk.feed.add(kind + " " + team));
    private final Consumer<ClockAlarm> escalations = EscalationPorts.on(hub.desk.register, tasks.tasks);

    private void rang(ClockAlarm alarm) {
        hub.desk.register.clockRang(alarm);
        escalations.accept(alarm);
    }

    @BeforeEach
    void promised() {
        String policy = "alarms-" + UUID.randomUUID();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> {
            handle.execute(POLICY, policy);
            return handle.execute("UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", policy, hub.desk.team);
        }));
    }

    @Test
    void a_warning_comes_at_its_share_and_a_breach_after_the_due_time_and_each_comes_once() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        assertThat(heard(ticket)).isEmpty();
        after(Duration.ofMinutes(30).plusSeconds(1));
        assertThat(heard(ticket)).containsExactly("first-response warning 50");
        after(Duration.ofMinutes(30));
        assertThat(heard(ticket)).containsExactly("first-response warning 50", "first-response breach");
        after(Duration.ofHours(1));
        assertThat(heard(ticket)).hasSize(2);
        assertThat(hub.desk.feed).contains("sla-breach " + hub.desk.team);
    }

    @Test
    void nothing_rings_outside_of_working_time_nor_while_a_clock_is_paused() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        taken(ticket);
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, "customer", null)));
        after(Duration.ofDays(5));
        assertThat(heard(ticket)).noneMatch(line -> line.startsWith("resolution"));
    }

    @Test
    void what_was_answered_late_is_a_breach_although_nobody_looked_in_between() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.pass(Duration.ofHours(2));
        hub.in(() -> {
            hub.desk.register.answerAccepted(ticket.id(), hub.desk.clock.instant(), hub.desk.clock.instant());
            return null;
        });
        assertThat(heard(ticket)).containsExactly("first-response warning 50", "first-response breach");
    }

    @Test
    void what_was_answered_in_time_never_rings() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        after(Duration.ofMinutes(10));
        hub.in(() -> {
            hub.desk.register.answerAccepted(ticket.id(), hub.desk.clock.instant(), hub.desk.clock.instant());
            return null;
        });
        after(Duration.ofHours(4));
        assertThat(heard(ticket)).isEmpty();
    }

    @Test
    void a_breach_that_goes_on_is_escalated_in_levels() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        after(Duration.ofDays(2).plusMinutes(61));
        assertThat(heard(ticket))
                .contains(
                        "resolution warning 50",
                        "resolution warning 90",
                        "resolution breach",
                        "resolution escalation 1")
                .doesNotContain("resolution escalation 2");
        assertThat(view(ticket).priority()).isEqualTo("normal");
        assertThat(hub.in(() -> tasks.tasks.of(ticket.id())))
                .extracting(TaskView::why)
                .containsExactly("sla-escalation");
        after(Duration.ofHours(3));
        assertThat(heard(ticket)).contains("resolution escalation 2");
        assertThat(view(ticket).priority()).isEqualTo("high");
    }

    @Test
    void every_time_the_customer_is_left_waiting_again_the_next_response_has_a_clock_of_its_own() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        assertThat(view(ticket).nextResponse()).isNull();
        accepted(ticket);
        wrote(ticket);
        assertThat(view(ticket).nextResponse().dueAt()).isEqualTo(Calendars.at("2026-12-01T11:10"));
        after(Duration.ofMinutes(20));
        wrote(ticket);
        assertThat(view(ticket).nextResponse().dueAt()).isEqualTo(Calendars.at("2026-12-01T11:10"));
        accepted(ticket);
        assertThat(view(ticket).nextResponse().metAt()).isNotNull();
        wrote(ticket);
        after(Duration.ofHours(3));
        assertThat(heard(ticket)).containsOnlyOnce("next-response breach");
        assertThat(done(hub.in(() -> hub.desk.desk.slaLedger(hub.agent(), ticket.number()))))
                .extracting(ClockLedger::clock)
                .containsExactly("first-response", "next-response", "next-response", "resolution");
    }

    @Test
    void an_answer_that_was_written_before_the_question_meets_no_next_response() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        Instant written = hub.desk.clock.instant();
        hub.pass(Duration.ofMinutes(1));
        assertThat(hub.delivered(Mails.aMail().trusted(Trust.NONE).withTokens(token))
                        .id())
                .isEqualTo(ticket.id());
        hub.pass(Duration.ofMinutes(1));
        accepted(ticket, written);

        assertThat(view(ticket).firstResponse().metAt()).isNotNull();
        assertThat(view(ticket).nextResponse().metAt()).isNull();
        assertThat(view(ticket).nextResponse().dueAt()).isEqualTo(Calendars.at("2026-12-01T11:01"));

        accepted(ticket, written);
        assertThat(view(ticket).nextResponse().metAt()).isNull();
        accepted(ticket, hub.desk.clock.instant());
        assertThat(view(ticket).nextResponse().metAt()).isNotNull();
    }

    @Test
    void what_was_said_before_the_newest_answer_and_is_heard_of_later_waits_for_none() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        Instant call = hub.desk.clock.instant();
        accepted(ticket);
        hub.in(() -> hub.desk.register.customerWrote(ticket.id(), UUID.randomUUID(), call));
        assertThat(view(ticket).nextResponse()).isNull();
    }

    @Test
    void a_clock_that_turns_twice_in_one_batch_of_messages_is_planned_once() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.in(() -> {
            WriteBehind.during(hub.desk.jdbi, () -> {
                Instant now = hub.desk.clock.instant();
                hub.desk.clocks.cancelled(ticket.id(), now);
                hub.desk.clocks.reopened(ticket.id(), now.plusSeconds(60));
                hub.desk.clocks.waiting(ticket.id(), "customer", now.plusSeconds(90));
                hub.desk.clocks.resumed(ticket.id(), now.plusSeconds(120));
            });
            return null;
        });
        hub.pass(Duration.ofHours(2));
        assertThat(heard(ticket)).containsExactly("first-response warning 50", "first-response breach");
    }

    private void accepted(TicketHead ticket, Instant written) {
        hub.in(() -> {
            hub.desk.register.answerAccepted(ticket.id(), written, hub.desk.clock.instant());
            return null;
        });
    }

    private void accepted(TicketHead ticket) {
        hub.pass(Duration.ofMinutes(10));
        hub.in(() -> {
            hub.desk.register.answerAccepted(ticket.id(), hub.desk.clock.instant(), hub.desk.clock.instant());
            return null;
        });
    }

    private void wrote(TicketHead ticket) {
        hub.in(() -> hub.desk.register.customerWrote(ticket.id(), UUID.randomUUID(), hub.desk.clock.instant()));
    }

    private void taken(TicketHead ticket) {
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null)));
    }

    private TicketView view(TicketHead ticket) {
        return hub.in(() -> hub.desk.reading.read(List.of(ticket.id()))).get(0);
    }

    private void after(Duration time) {
        hub.pass(time);
    }

    /** Of this ticket: those of other tests have their own to say. */
    private void ring(TicketHead ticket) {
        hub.in(() -> {
            alarms.ring(ticket.id());
            return null;
        });
    }

    private List<String> heard(TicketHead ticket) {
        ring(ticket);
        return done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))).stream()
                .filter(change -> change.field().equals("sla"))
                .map(AlarmClockTest::line)
                .toList();
    }

    private static String line(TicketChange change) {
        return change.reason() + " " + change.to();
    }
}
