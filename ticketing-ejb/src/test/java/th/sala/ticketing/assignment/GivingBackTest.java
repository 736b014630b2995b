package th.sala.ticketing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.ticket.TicketHead;

/** TK-3: nothing stays in the hands of somebody who is not there. */
class GivingBackTest {
    private final Floor floor = Floor.open();
    private final String agent = floor.desk.agent;
    private final String colleague = floor.desk.colleague;

    @Test
    void TK3_what_a_former_agent_was_given_before_they_left_comes_back_in_a_team_that_takes_its_work_from_the_queue() {
        floor.settle("queue");
        floor.say(agent, "available");
        SubjectId customer = SubjectId.next();
        floor.begin(floor.desk.opened("first", customer));
        TicketHead next = floor.desk.opened("next", customer);
        assertThat(next.assignee()).isEqualTo(agent);
        floor.desk.clock.set("2026-12-01T09:12");
        floor.round();
        assertThat(floor.view(next).assignee()).isNull();
        assertThat(floor.view(next).assignmentReason())
                .isEqualTo("team queue " + floor.desk.team + ": given back, not there: " + agent);
    }

    @Test
    void TK3_who_is_given_a_ticket_while_they_are_away_has_as_long_to_come_for_it_as_who_leaves() {
        TicketHead ticket = floor.desk.opened("by hand");
        floor.desk.clock.set("2026-12-01T09:30");
        Floor.done(floor.desk.in(
                () -> floor.desk.desk.assign(floor.desk.agent(), ticket.number(), colleague, null, null, null)));
        floor.round();
        floor.desk.clock.set("2026-12-01T09:40");
        floor.round();
        assertThat(floor.view(ticket).assignee()).isEqualTo(colleague);
        floor.desk.clock.set("2026-12-01T09:40:01");
        floor.round();
        assertThat(floor.view(ticket).assignee()).isNull();
    }
}
