package th.sala.ticketing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.assignment.RoutingRules.AccountSkill;
import th.sala.ticketing.assignment.RoutingRules.AgentRoom;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;

class AssigningTest {
    /** The same ticket 600 times. */
    private static final String AGAIN = """
            INSERT INTO ticketing.ticket
            SELECT (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', -(t.number * 1000 + n)))).*
            FROM ticketing.ticket t, generate_series(1, 600) AS n WHERE t.id = ?
            """;

    private final Floor floor = Floor.open();
    private final String agent = floor.desk.agent;
    private final String colleague = floor.desk.colleague;

    @Test
    void TK3_work_waits_in_the_teams_queue_until_somebody_is_there_and_then_flows_with_its_reason() {
        TicketHead ticket = floor.desk.opened("first");
        floor.round();
        assertThat(floor.view(ticket).assignee()).isNull();
        assertThat(floor.view(ticket).assignmentReason())
                .isEqualTo("team queue " + floor.desk.team + ": waits for an agent with room");
        floor.say(agent, "available");
        floor.round();
        String reason = "only one with room: " + agent + ", 0 of 10 points";
        assertThat(floor.view(ticket).assignee()).isEqualTo(agent);
        assertThat(floor.view(ticket).assignmentReason()).isEqualTo(reason);
        assertThat(Floor.done(floor.desk.in(() -> floor.desk.desk.history(floor.desk.agent(), ticket.number()))))
                .filteredOn(change -> change.field().equals("assignee"))
                .extracting(TicketChange::actor, TicketChange::to, TicketChange::reason)
                .containsExactly(Tuple.tuple("system", agent, reason));
    }

    @Test
    void TK3_channels_weigh_what_their_work_takes_and_nobody_is_given_more_than_they_can_hold() {
        floor.say(agent, "available");
        for (int each = 0; each < 4; each++) {
            floor.desk.opened("chat " + each, SubjectId.next(), "line");
        }
        floor.round();
        assertThat(floor.say(agent, "available").points()).isEqualTo(9);
        assertThat(floor.say(agent, "available").tickets()).isEqualTo(3);
    }

    @Test
    void TK3_waiting_work_flows_as_soon_as_a_ticket_is_closed() {
        floor.write("UPDATE ticketing.agent SET capacity = 2 WHERE user_name = ?", agent);
        floor.say(agent, "available");
        TicketHead first = floor.desk.opened("first");
        TicketHead second = floor.desk.opened("second");
        floor.round();
        assertThat(floor.view(second).assignee()).isNull();
        Floor.done(floor.desk.in(
                () -> floor.desk.desk.resolve(floor.desk.agent(), first.number(), "solved", "other", null, null)));
        floor.round();
        assertThat(floor.view(second).assignee()).isEqualTo(agent);
    }

    @Test
    void TK4_the_next_ticket_of_a_customer_goes_to_the_agent_who_served_them_if_they_are_there() {
        SubjectId customer = SubjectId.next();
        floor.say(agent, "available");
        floor.desk.opened("first", customer);
        floor.round();
        floor.say(colleague, "available");
        TicketHead second = floor.desk.opened("second", customer);
        floor.round();
        assertThat(floor.view(second).assignmentReason()).isEqualTo("previous agent of this customer: " + agent);
        floor.say(agent, "lunch");
        TicketHead third = floor.desk.opened("third", customer);
        floor.round();
        assertThat(floor.view(third).assignee()).isEqualTo(colleague);
    }

    @Test
    void TK3_a_long_queue_of_one_kind_hides_no_other_from_who_has_room_for_it() {
        floor.write("UPDATE ticketing.agent SET capacity = 2, languages = '{th}' WHERE user_name = ?", agent);
        floor.write("UPDATE ticketing.agent SET languages = '{en}' WHERE user_name = ?", colleague);
        floor.say(agent, "available");
        floor.say(colleague, "available");
        floor.asOwner(AGAIN, floor.desk.opened("ภาษาไทย").id());
        TicketHead english = floor.desk.opened("English");
        floor.asOwner("UPDATE ticketing.ticket SET language = 'en' WHERE id = ?", english.id());

        floor.round();

        assertThat(floor.view(english).assignee()).isEqualTo(colleague);
        assertThat(floor.say(agent, "available").tickets()).isEqualTo(1);
    }

    @Test
    void TK3_work_that_nobody_can_take_is_not_even_looked_at() {
        floor.write("UPDATE ticketing.agent SET languages = '{en}' WHERE user_name = ?", agent);
        floor.say(agent, "available");
        TicketHead thai = floor.desk.opened("ภาษาไทย");
        assertThat(waiting()).isEmpty();
        floor.write("UPDATE ticketing.agent SET languages = '{en,th}' WHERE user_name = ?", agent);
        assertThat(waiting()).containsExactly(thai.id());
    }

    @Test
    void TK3_an_open_console_is_given_nothing_outside_the_hours_of_the_team() {
        floor.settle("automatic", null, "office-th");
        floor.desk.clock.set("2026-12-02T03:00");
        floor.say(agent, "available");
        TicketHead night = floor.desk.opened("at three");
        floor.round();
        assertThat(floor.view(night).assignee()).isNull();
        assertThat(floor.view(night).assignmentReason())
                .isEqualTo("team queue " + floor.desk.team + ": outside its hours: office-th");
        floor.desk.clock.set("2026-12-02T08:30");
        floor.say(agent, "available");
        floor.round();
        assertThat(floor.view(night).assignee()).isEqualTo(agent);
    }

    @Test
    void TK3_who_works_in_two_teams_is_given_only_the_work_of_the_one_that_is_open() {
        floor.settle("automatic", null, "office-th");
        floor.write(
                "INSERT INTO ticketing.agent_team (user_name, team) VALUES (?, ?)",
                floor.desk.stranger,
                floor.desk.team);
        floor.write("UPDATE ticketing.team SET routing = 'automatic' WHERE key = ?", floor.desk.otherTeam);
        floor.desk.clock.set("2026-12-02T03:00");
        floor.say(floor.desk.stranger, "available");
        TicketHead closed = floor.desk.opened("closed");
        TicketHead open = floor.desk.opened("open");
        floor.asOwner("UPDATE ticketing.ticket SET team = ? WHERE id = ?", floor.desk.otherTeam, open.id());
        floor.round();
        assertThat(floor.view(closed).assignee()).isNull();
        assertThat(floor.view(open).assignee()).isEqualTo(floor.desk.stranger);
    }

    private List<UUID> waiting() {
        return floor.desk.in(() -> floor.work.waiting(floor.desk.clock.instant(), 500)).stream()
                .filter(each -> each.team().equals(floor.desk.team))
                .map(Work::id)
                .toList();
    }

    @Test
    void TK4_who_lacks_the_language_of_a_ticket_is_not_given_it() {
        floor.write("UPDATE ticketing.agent SET languages = '{en}' WHERE user_name = ?", agent);
        floor.say(agent, "available");
        TicketHead ticket = floor.desk.opened("ภาษาไทย");
        floor.round();
        assertThat(floor.view(ticket).assignee()).isNull();
        floor.write("UPDATE ticketing.agent SET languages = '{en,th}' WHERE user_name = ?", agent);
        floor.round();
        assertThat(floor.view(ticket).assignee()).isEqualTo(agent);
    }

    @Test
    void TK4_who_lacks_the_skill_that_an_account_asks_for_is_not_given_its_tickets() {
        floor.say(agent, "available");
        TicketHead ticket = floor.desk.opened("กล้องเสีย");
        String account = "repairs-" + ticket.number() + "@sala.test";
        floor.asOwner(
                "INSERT INTO ticketing.account (channel, account, team) VALUES ('email', ?, ?)",
                account,
                floor.desk.team);
        floor.asOwner("UPDATE ticketing.ticket SET account = ? WHERE id = ?", account, ticket.id());
        Floor.done(
                floor.desk.in(() -> floor.rules.account(floor.admin(), new AccountSkill("email", account, "repairs"))));
        floor.round();
        assertThat(floor.view(ticket).assignee()).isNull();
        Floor.done(floor.desk.in(
                () -> floor.rules.agent(floor.admin(), new AgentRoom(agent, 10, List.of("th"), List.of("repairs")))));
        floor.round();
        assertThat(floor.view(ticket).assignee()).isEqualTo(agent);
    }

    @Test
    void TK3_who_is_gone_for_longer_gives_back_what_is_not_begun_and_keeps_what_is() {
        floor.say(agent, "available");
        TicketHead begun = floor.desk.opened("begun");
        TicketHead untouched = floor.desk.opened("untouched");
        floor.round();
        Floor.done(floor.desk.in(() -> floor.desk.desk.progress(floor.desk.agent(), begun.number(), null)));
        floor.desk.clock.set("2026-12-01T09:10");
        floor.round();
        assertThat(floor.view(untouched).assignee()).isEqualTo(agent);
        floor.desk.clock.set("2026-12-01T09:12");
        floor.round();
        assertThat(floor.view(untouched).assignee()).isNull();
        assertThat(floor.view(untouched).assignmentReason())
                .isEqualTo("team queue " + floor.desk.team + ": given back, not there: " + agent);
        assertThat(floor.view(begun).assignee()).isEqualTo(agent);
        floor.say(colleague, "available");
        floor.round();
        assertThat(floor.view(untouched).assignee()).isEqualTo(colleague);
    }

    @Test
    void TK3_all_work_of_who_works_here_no_more_comes_back() {
        floor.say(agent, "available");
        TicketHead begun = floor.desk.opened("begun");
        floor.round();
        Floor.done(floor.desk.in(() -> floor.desk.desk.progress(floor.desk.agent(), begun.number(), null)));
        TicketHead waiting = floor.desk.opened("waiting");
        floor.round();
        Floor.done(
                floor.desk.in(() -> floor.desk.desk.waiting(floor.desk.agent(), waiting.number(), null, null, null)));
        floor.asOwner("UPDATE ticketing.agent SET active = false WHERE user_name = ?", agent);
        floor.round();
        assertThat(floor.view(begun).assignee()).isNull();
        assertThat(floor.view(waiting).assignee()).isNull();
    }

    @Test
    void TK3_what_somebody_held_in_a_team_that_they_left_comes_back() {
        floor.say(agent, "available");
        TicketHead begun = floor.desk.opened("begun");
        floor.round();
        Floor.done(floor.desk.in(() -> floor.desk.desk.progress(floor.desk.agent(), begun.number(), null)));
        floor.afterMoves();
        assertThat(floor.view(begun).assignee()).isEqualTo(agent);
        floor.asOwner("DELETE FROM ticketing.agent_team WHERE user_name = ? AND team = ?", agent, floor.desk.team);
        floor.afterMoves();
        assertThat(floor.view(begun).assignee()).isNull();
    }
}
