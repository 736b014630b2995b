package th.sala.ticketing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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

    @Test
    void TK3_what_is_begun_and_waits_for_an_answer_comes_back_from_who_is_away_for_longer_than_the_team_bears() {
        floor.settle("automatic", 24, null);
        floor.say(agent, "available");
        TicketHead asked = begun("asked");
        TicketHead answered = begun("answered");
        floor.desk.message(asked.id(), "message", "email", "ยังไม่ได้ของเลยค่ะ");
        floor.desk.message(answered.id(), "message", "email", "เปิดกี่โมงคะ");
        floor.desk.clock.set("2026-12-01T09:01");
        reply(answered);
        floor.say(agent, "available");
        floor.desk.clock.set("2026-12-02T09:02");
        floor.afterMoves();
        assertThat(floor.view(asked).assignee()).isEqualTo(agent);
        floor.desk.clock.set("2026-12-02T09:02:01");
        floor.afterMoves();
        assertThat(floor.view(asked).assignee()).isNull();
        assertThat(floor.view(asked).assignmentReason())
                .isEqualTo("team queue " + floor.desk.team + ": given back, away for long: " + agent);
        assertThat(floor.view(answered).assignee()).isEqualTo(agent);
    }

    @Test
    void TK3_a_customers_word_to_somebody_who_is_away_for_weeks_brings_the_ticket_back() {
        floor.settle("automatic", 24, null);
        floor.say(agent, "available");
        TicketHead waiting = begun("waiting");
        Floor.done(
                floor.desk.in(() -> floor.desk.desk.waiting(floor.desk.agent(), waiting.number(), null, null, null)));
        floor.desk.clock.set("2026-12-15T10:00");
        floor.afterMoves();
        assertThat(floor.view(waiting).assignee()).isEqualTo(agent);
        UUID word = floor.desk.message(waiting.id(), "message", "email", "ถึงไหนแล้วคะ");
        floor.desk.in(() -> floor.desk.register.customerWrote(waiting.id(), word, floor.desk.clock.instant()));
        floor.afterMoves();
        assertThat(floor.view(waiting).assignee()).isNull();
    }

    @Test
    void TK3_a_training_that_goes_on_for_longer_gives_back_what_is_not_begun_only_where_the_team_says_so() {
        floor.say(agent, "available");
        TicketHead ticket = floor.desk.opened("not begun");
        floor.round();
        floor.say(agent, "training");
        floor.desk.clock.set("2026-12-01T12:00:01");
        floor.say(agent, "training");
        floor.afterMoves();
        assertThat(floor.view(ticket).assignee()).isEqualTo(agent);
        floor.settle("automatic", 3, null);
        floor.afterMoves();
        assertThat(floor.view(ticket).assignee()).isNull();
    }

    private TicketHead begun(String subject) {
        TicketHead ticket = floor.desk.opened(subject);
        floor.round();
        floor.begin(ticket);
        return ticket;
    }

    private void reply(TicketHead ticket) {
        floor.asOwner(
                "UPDATE ticketing.message SET delivery_state = 'sent' WHERE id = ?",
                floor.desk.message(ticket.id(), "reply", "email", "เก้าโมงครับ"));
    }
}
