package th.sala.ticketing.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.automation.ARule.action;
import static th.sala.ticketing.automation.ARule.entry;
import static th.sala.ticketing.automation.ARule.is;
import static th.sala.ticketing.automation.ARule.priority;
import static th.sala.ticketing.automation.ARule.tags;
import static th.sala.ticketing.automation.ARule.waiting;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.automation.RuleDesk.DryRun;
import th.sala.ticketing.automation.RuleDesk.Trace;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** Rules as they are written: what is refused, in which versions, and what a dry run tells. */
class WritingRulesTest {
    private static final String CARE = "customer-care";

    private final Hub hub = new Hub();
    private final RulePorts rules = new RulePorts(hub);

    /** Rules listen to every desk of the shared database. */
    @AfterEach
    void no_rule_listens_any_more() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("UPDATE ticketing.rule SET active = false")));
    }

    @Test
    void a_rule_without_a_condition_says_that_it_means_every_ticket() {
        RuleEntry silent =
                new RuleEntry("ทุกเรื่อง", "ticket-created", null, List.of(), null, CARE, List.of(tags()), null, null);
        RuleEntry both = new RuleEntry(
                "ทุกเรื่อง", "ticket-created", null, List.of(ours()), true, CARE, List.of(tags()), null, null);

        assertThat(faults(silent)).singleElement().asString().contains("everyTicket");
        assertThat(faults(both)).singleElement().asString().contains("everyTicket");
        assertThat(faults(entry("ticket-created", List.of(new Condition("tag", "is", List.of())), tags())))
                .singleElement()
                .asString()
                .startsWith("conditions[0]: tag is or is-not 1 to 20 values");
        assertThat(written(entry("ticket-created", List.of(), tags())).everyTicket())
                .isTrue();
    }

    @Test
    void a_value_that_no_ticket_can_have_is_refused_with_those_that_it_can() {
        assertThat(faults(entry(
                        "ticket-created",
                        List.of(
                                is("kind", "complain"),
                                is("team", "no-such-team"),
                                is("channel", "Email"),
                                is("state", "open"),
                                is("assigned", "maybe"),
                                is("tag", "anything")),
                        tags())))
                .hasSize(5)
                .anyMatch(line ->
                        line.equals("conditions[0].values: complain is none of case, complaint, information, request"))
                .anyMatch(line -> line.startsWith("conditions[1].values: no-such-team"));
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
        assertThat(dry.unchecked()).containsExactly("event");
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
                null,
                List.of(Action.text(Action.REPLY, "{{customer.name}}", null)),
                0,
                true);

        assertThat(refusal(hub.in(() -> rules.desk.add(RulePorts.admin(), wrong)))
                        .errors())
                .hasSize(9)
                .anyMatch(line -> line.contains("fields are assigned, channel"));
    }

    private List<String> faults(RuleEntry entry) {
        return refusal(hub.in(() -> rules.desk.add(RulePorts.admin(), entry))).errors();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(done -> null, refusal -> refusal);
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
