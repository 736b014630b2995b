package th.sala.ticketing.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.automation.ARule.entry;
import static th.sala.ticketing.automation.ARule.given;
import static th.sala.ticketing.automation.ARule.is;
import static th.sala.ticketing.automation.ARule.placed;
import static th.sala.ticketing.automation.ARule.priority;
import static th.sala.ticketing.automation.ARule.tags;
import static th.sala.ticketing.automation.ARule.thanks;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.automation.RuleDesk.Step;
import th.sala.ticketing.automation.RuleDesk.Trace;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

class RunningRulesTest {
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
    void a_busy_rule_keeps_no_other_from_running_and_what_was_refused_did_nothing() {
        written(entry("state-changed", List.of(ours(), is("state", "waiting")), tags()));
        written(entry("state-changed", List.of(ours(), is("priority", "high")), priority("urgent")));
        TicketHead ticket = hub.delivered(Mails.aMail());
        IntStream.range(0, 12).forEach(round -> {
            hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, null, null));
            run();
            hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null));
            run();
        });
        assertThat(traces(ticket)).extracting(Trace::outcome).contains("limited");
        TicketPatch high = new TicketPatch(null, "high", null, null, null, null, null, null, null);
        done(hub.in(() -> hub.desk.desk.patch(hub.agent(), ticket.number(), high, null)));
        hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, null, null));

        run();

        assertThat(view(ticket).priority()).isEqualTo("urgent");
    }

    @Test
    void what_failed_is_tried_again_and_at_last_each_rule_by_itself_before_the_ticket_says_so() {
        Rule first = written(entry("ticket-created", List.of(ours()), tags()));
        Rule second = written(entry("ticket-created", List.of(ours()), priority("high")));
        TicketHead ticket = hub.delivered(Mails.aMail());

        List<Long> tried = IntStream.range(0, 4)
                .mapToObj(round -> {
                    long event = due().get(0);
                    failed(event);
                    hub.pass(Duration.ofMinutes(11));
                    return event;
                })
                .distinct()
                .toList();
        assertThat(tried).hasSize(1);
        assertThat(traces(ticket)).isEmpty();

        List<Long> apart = due();
        failed(apart.get(0));
        run();

        assertThat(apart).hasSize(1).doesNotContain(tried.get(0));
        assertThat(traces(ticket)).extracting(Trace::rule).containsExactly(first.name(), second.name());
        assertThat(traces(ticket)).extracting(Trace::outcome).containsExactly("failed", "done");
    }

    @Test
    void a_ticket_that_a_rule_gave_to_another_team_was_handed_over_by_nobody() {
        written(entry("ticket-created", List.of(ours()), given(hub.desk.otherTeam)));
        TicketHead ticket = hub.delivered(Mails.aMail());

        run();

        assertThat(done(hub.in(() -> hub.desk.desk.get(hub.desk.stranger(), ticket.number())))
                        .team())
                .isEqualTo(hub.desk.otherTeam);
        assertThat(done(hub.in(() -> hub.desk.desk.handoffs(hub.desk.stranger(), ticket.number()))))
                .isEmpty();
    }

    @Test
    void words_that_are_thai_alone_are_filled_in_thai_whatever_the_customer_speaks() {
        written(entry(
                "ticket-created",
                List.of(ours()),
                Action.text(Action.NOTE, "เรียน {{customer.address}} {{ticket.opened}}", null)));
        TicketHead ticket = hub.delivered(Mails.aMail().inEnglish());
        assertThat(ticket.language()).isEqualTo("en");

        run();

        assertThat(hub.messages(ticket)).anyMatch(message -> "เรียน คุณลูกค้า 1 ธันวาคม 2569".equals(message.text()));
    }

    private List<Long> due() {
        return hub.in(() -> rules.running.due(100));
    }

    private void failed(long event) {
        hub.in(() -> {
            rules.running.failed(event);
            return null;
        });
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

    private Rule written(RuleEntry entry) {
        return done(hub.in(() -> rules.desk.add(RulePorts.admin(), entry)));
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
}
