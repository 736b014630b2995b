package th.sala.ticketing.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** Two nodes look at the same event at the same time. */
class RulesOnTwoNodesTest {
    private final Hub hub = new Hub();
    private final Hub other = new Hub();
    private final RulePorts here = new RulePorts(hub);
    private final RulePorts there = new RulePorts(other);

    @AfterEach
    void no_rule_listens_any_more() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("UPDATE ticketing.rule SET active = false")));
    }

    @Test
    void what_one_works_on_the_other_passes_over_and_then_finds_done() {
        Condition ours = new Condition("team", "is", List.of(hub.desk.team));
        Action note = Action.text(Action.NOTE, "เอง", null);
        RuleEntry rule = new RuleEntry(
                "สองโหนด", "ticket-created", null, List.of(ours), false, "customer-care", List.of(note), 1, true);
        done(hub.in(() -> here.desk.add(RulePorts.admin(), rule)));
        TicketHead ticket = hub.delivered(Mails.aMail());
        List<Long> due = hub.in(() -> here.running.due(100));

        hub.in(() -> {
            due.forEach(here.running::look);
            CompletableFuture.runAsync(() -> lookThere(due)).join();
            return null;
        });
        lookThere(due);

        assertThat(done(hub.in(() -> here.desk.traces(hub.agent(), ticket.number()))))
                .hasSize(1);
    }

    @Test
    void of_two_that_look_for_what_is_overdue_by_a_rule_one_does() {
        List.of(hub, other).forEach(node -> node.desk.clock.set("2026-12-02T09:00"));
        Condition ours = new Condition("team", "is", List.of(hub.desk.team));
        Action note = Action.text(Action.NOTE, "ค้าง", null);
        RuleEntry rule = new RuleEntry(
                "ค้างตอบ", "unanswered", 2, List.of(ours), false, "customer-care", List.of(note), null, null);
        UUID written =
                done(hub.in(() -> here.desk.add(RulePorts.admin(), rule))).id();
        TicketHead ticket = hub.delivered(Mails.aMail());
        List.of(hub, other).forEach(node -> node.desk.clock.set("2026-12-02T12:00"));

        hub.in(() -> {
            assertThat(new OpenQuestions(hub.desk.jdbi).alone(written)).isTrue();
            CompletableFuture.runAsync(() -> findThere(written)).join();
            return null;
        });
        assertThat(events(ticket)).isZero();
        findThere(written);

        assertThat(events(ticket)).isEqualTo(1);
    }

    private void findThere(UUID rule) {
        other.in(() -> {
            there.running.findOverdue(rule);
            return null;
        });
    }

    private long events(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.rule_event WHERE ticket = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(Long.class)
                        .one()));
    }

    private void lookThere(List<Long> due) {
        other.in(() -> {
            due.forEach(there.running::look);
            return null;
        });
    }
}
