package th.sala.ticketing.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.automation.RuleDesk.DryRun;
import th.sala.ticketing.automation.RuleDesk.Step;
import th.sala.ticketing.automation.RuleDesk.Trace;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

class RunningRulesTest {
    private static final String CARE = "customer-care";

    private final Hub hub = new Hub();
    private final RulePorts rules = new RulePorts(hub);

    /** Rules listen to every desk of the shared database. */
    @AfterEach
    void no_rule_listens_any_more() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("UPDATE ticketing.rule SET active = false")));
    }

    @Test
    void a_rule_does_what_it_says_once_and_leaves_a_trace() {
        Rule rule =
                written(entry("ticket-created", List.of(ours(), is("channel", "email")), priority("urgent"), tags()));
        TicketHead ticket = hub.delivered(Mails.aMail());

        run();
        run();

        assertThat(view(ticket).priority()).isEqualTo("urgent");
        assertThat(view(ticket).tags()).containsExactly("เอง");
        assertThat(traces(ticket)).singleElement().satisfies(trace -> {
            assertThat(trace.rule()).isEqualTo(rule.name());
            assertThat(trace.event()).isEqualTo("ticket-created");
            assertThat(trace.outcome()).isEqualTo("done");
            assertThat(trace.steps()).containsExactly(new Step("priority", null), new Step("add-tags", null));
        });
        assertThat(done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))))
                .anyMatch(change ->
                        change.field().equals("priority") && change.actor().equals("rule"));
    }

    @Test
    void what_was_rolled_back_is_looked_at_again() {
        written(entry("ticket-created", List.of(ours()), priority("high")));
        TicketHead ticket = hub.delivered(Mails.aMail());

        try {
            hub.in(() -> {
                rules.running.due(100).forEach(rules.running::look);
                throw new IllegalStateException("the node stops here");
            });
        } catch (IllegalStateException stopped) {
            assertThat(view(ticket).priority()).isEqualTo("normal");
        }

        run();
        assertThat(view(ticket).priority()).isEqualTo("high");
        assertThat(traces(ticket)).hasSize(1);
    }

    @Test
    void rules_run_in_their_order_and_conditions_hold_for_the_ticket_as_it_is_then() {
        written(placed(2, entry("ticket-created", List.of(ours(), is("priority", "high")), tags())));
        written(placed(1, entry("ticket-created", List.of(ours()), priority("high"))));
        TicketHead ticket = hub.delivered(Mails.aMail());

        run();

        assertThat(view(ticket).tags()).containsExactly("เอง");
        assertThat(traces(ticket)).hasSize(2);
    }

    @Test
    void what_it_says_leaves_through_the_outbox_in_the_name_of_nobody() {
        written(entry(
                "message-received",
                List.of(ours()),
                Action.text(
                        Action.REPLY,
                        "เรียน {{customer.address}} ได้รับแล้ว{{agent.particle}} {{team.name}} {{ticket.opened}}",
                        null)));
        TicketHead ticket = hub.delivered(Mails.aMail());

        run();

        assertThat(hub.claimed())
                .extracting(OutboundMessage::text)
                .anyMatch(text ->
                        text.startsWith("เรียน คุณลูกค้า ได้รับแล้ว ทีม " + hub.desk.team) && !text.contains("{{"));
        assertThat(traces(ticket)).extracting(Trace::outcome).containsExactly("done");
    }

    @Test
    void a_machine_starts_no_rule() {
        written(entry("message-received", List.of(ours()), tags()));
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());

        run();

        assertThat(traces(ticket)).isEmpty();
    }

    @Test
    void whom_no_machine_answers_gets_no_answer_of_a_rule() {
        written(entry("ticket-created", List.of(ours()), thanks()));

        Stream.of(
                        Mails.aMail().automatic(),
                        Mails.aMail().quiet(),
                        Mails.aMail().trusted(Trust.FAIL),
                        Mails.aMail().from("no-reply+" + UUID.randomUUID() + "@example.com"))
                .map(hub::delivered)
                .forEach(ticket -> {
                    run();
                    assertThat(traces(ticket))
                            .singleElement()
                            .satisfies(trace -> assertThat(trace.steps())
                                    .containsExactly(new Step("reply", "no-automatic-answer")));
                });
    }

    @Test
    void one_address_gets_five_automatic_texts_a_day_whatever_it_writes() {
        written(entry("message-received", List.of(ours()), thanks()));
        String address = "loop." + UUID.randomUUID() + "@example.com";

        List<String> refused = IntStream.range(0, 6)
                .mapToObj(round -> hub.delivered(Mails.aMail().from(address)))
                .flatMap(ticket -> {
                    run();
                    return traces(ticket).stream();
                })
                .flatMap(trace -> trace.steps().stream())
                .map(Step::refused)
                .toList();

        assertThat(refused.get(0)).isNull();
        assertThat(refused.get(refused.size() - 1)).isEqualTo("no-automatic-answer");
    }

    @Test
    void what_was_set_aside_as_spam_starts_no_rule() {
        TicketHead known = hub.delivered(Mails.aMail());
        written(entry("state-changed", List.of(ours()), tags()));
        done(hub.in(() -> hub.spam.desk.mark(hub.agent(), known.number(), true, null)));

        run();

        assertThat(traces(known)).isEmpty();
    }

    @Test
    void where_the_gate_refuses_nothing_is_done_and_the_trace_says_why() {
        written(entry("state-changed", List.of(ours()), priority("urgent")));
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.in(() -> {
            hub.consent.blocks().restrict(ticket.customer(), "dpo1", null);
            return null;
        });
        hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null));

        run();

        assertThat(view(ticket).priority()).isEqualTo("normal");
        assertThat(traces(ticket)).singleElement().satisfies(trace -> {
            assertThat(trace.outcome()).isEqualTo("refused");
            assertThat(trace.reason()).isEqualTo("restricted");
        });
    }

    @Test
    void on_one_ticket_rules_run_ten_times_an_hour_and_then_only_say_so() {
        written(entry("state-changed", List.of(ours(), is("state", "waiting")), tags()));
        TicketHead ticket = hub.delivered(Mails.aMail());
        IntStream.range(0, 12).forEach(round -> {
            hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, null, null));
            run();
            hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null));
            run();
        });

        assertThat(traces(ticket)).hasSize(12);
        assertThat(traces(ticket).subList(0, 10)).extracting(Trace::outcome).containsOnly("done");
        assertThat(traces(ticket).subList(10, 12)).extracting(Trace::outcome).containsOnly("limited");
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
    void a_dry_run_tells_what_it_would_touch_and_changes_nothing() {
        TicketHead ticket = hub.delivered(Mails.aMail());

        DryRun dry = done(hub.in(() -> rules.desk.dryRun(
                hub.agent(),
                entry("ticket-created", List.of(ours(), is("state", "not-started")), priority("urgent")))));

        assertThat(dry.looked()).isEqualTo(1);
        assertThat(dry.matches()).singleElement().satisfies(match -> {
            assertThat(match.ticket()).isEqualTo(ticket.number());
            assertThat(match.steps()).containsExactly("priority");
            assertThat(match.refused()).isNull();
        });
        assertThat(view(ticket).priority()).isEqualTo("normal");
        assertThat(traces(ticket)).isEmpty();
    }

    @Test
    void each_change_is_a_version_and_a_rule_that_would_loop_is_refused() {
        Rule first = written(entry("state-changed", List.of(ours(), is("state", "in-progress")), waiting()));
        RuleEntry back = entry("state-changed", List.of(is("state", "waiting")), action("progress"));
        assertThat(refusal(hub.in(() -> rules.desk.add(RulePorts.admin(), back)))
                        .code())
                .isEqualTo("rule-would-loop");

        RuleEntry next = entry("state-changed", List.of(ours()), tags());
        Rule second = done(hub.in(() -> rules.desk.change(RulePorts.admin(), first.id(), next, 1)));
        assertThat(second.version()).isEqualTo(2);
        assertThat(refusal(hub.in(() -> rules.desk.change(RulePorts.admin(), first.id(), next, 1)))
                        .code())
                .isEqualTo("stale-version");
        assertThat(done(hub.in(() -> rules.desk.versions(first.id())))).containsExactly(second, first);
    }

    @Test
    void what_no_rule_may_say_or_ask_is_refused_with_a_line_for_each() {
        RuleEntry wrong = new RuleEntry(
                " ",
                "moon-rises",
                3,
                List.of(new Condition("password", "is", List.of("x")), new Condition("subject", "is", List.of("x"))),
                null,
                List.of(Action.text(Action.REPLY, "{{customer.name}}", null)),
                0,
                true);

        assertThat(refusal(hub.in(() -> rules.desk.add(RulePorts.admin(), wrong)))
                        .errors())
                .hasSize(9)
                .anyMatch(line -> line.contains("fields are assigned, channel"));
    }

    private void run() {
        List<Long> due = hub.in(() -> rules.running.due(100));
        while (!due.isEmpty()) {
            due.forEach(event -> hub.in(() -> {
                rules.running.look(event);
                return null;
            }));
            due = hub.in(() -> rules.running.due(100));
        }
    }

    private void overdue() {
        hub.in(() -> {
            rules.running.findOverdue();
            return null;
        });
        run();
    }

    private Rule written(RuleEntry entry) {
        return done(hub.in(() -> rules.desk.add(RulePorts.admin(), entry)));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(done -> null, refusal -> refusal);
    }

    private TicketView view(TicketHead ticket) {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
    }

    private List<Trace> traces(TicketHead ticket) {
        return done(hub.in(() -> rules.desk.traces(hub.agent(), ticket.number())));
    }

    private Condition ours() {
        return is("team", hub.desk.team);
    }

    private static Condition is(String field, String value) {
        return new Condition(field, "is", List.of(value));
    }

    private static Action action(String kind) {
        return new Action(kind, null, null, null, null, null, null, null, null, null);
    }

    private static Action thanks() {
        return Action.text(Action.REPLY, "ได้รับแล้ว", null);
    }

    private static Action waiting() {
        return new Action("waiting", null, null, null, null, null, "customer", null, null, null);
    }

    private static Action priority(String level) {
        return new Action("priority", null, null, level, null, null, null, null, null, null);
    }

    private static Action tags() {
        return new Action("add-tags", null, null, null, null, List.of("เอง"), null, null, null, null);
    }

    private static RuleEntry entry(String event, List<Condition> conditions, Action... actions) {
        return new RuleEntry("กฎ " + UUID.randomUUID(), event, null, conditions, CARE, List.of(actions), null, null);
    }

    private static RuleEntry placed(int place, RuleEntry entry) {
        return new RuleEntry(entry.name(), entry.event(), null, entry.conditions(), CARE, entry.actions(), place, true);
    }

    private RuleEntry timed(int hours) {
        return new RuleEntry("ค้างตอบ", "unanswered", hours, List.of(ours()), CARE, List.of(tags()), null, null);
    }
}
