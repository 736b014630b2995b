package th.sala.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.presence.Presence;
import th.sala.ticketing.presence.Shifts;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;

/** TK-4 in a team whose people take their work from the queue. */
class PreviousAgentTest {
    private final DeskFixture fixture = new DeskFixture();
    private final Shifts shifts = Presence.on(fixture.jdbi, fixture.clock);
    private final SubjectId customer = SubjectId.next();

    @Test
    void TK4_the_second_ticket_of_a_customer_goes_to_the_earlier_agent_if_on_shift() {
        served();
        say("available");
        assertThat(opened()).isEqualTo(fixture.agent);
    }

    @Test
    void TK4_it_waits_in_the_queue_while_the_earlier_agent_is_away() {
        served();
        assertThat(opened()).isNull();
        say("lunch");
        assertThat(opened()).isNull();
        say("available");
        fixture.clock.set("2026-12-01T12:00");
        assertThat(opened()).isNull();
    }

    @Test
    void TK4_it_waits_in_the_queue_while_the_earlier_agents_hands_are_full() {
        served();
        say("available");
        room(2);
        assertThat(opened()).isNull();
        room(3);
        assertThat(opened()).isEqualTo(fixture.agent);
    }

    @Test
    void TK4_it_waits_in_the_queue_outside_the_hours_of_the_team_with_the_reason() {
        served();
        write("UPDATE ticketing.team SET calendar = ? WHERE key = ?", "office-th", fixture.team);
        fixture.clock.set("2026-12-01T19:00");
        say("available");
        TicketHead late = fixture.opened("late", customer);
        assertThat(late.assignee()).isNull();
        assertThat(fixture.in(() -> fixture.reading.read(List.of(late.id())))
                        .get(0)
                        .assignmentReason())
                .isEqualTo("team queue " + fixture.team + ": outside its hours: office-th");
        fixture.clock.set("2026-12-02T08:30");
        say("available");
        assertThat(opened()).isEqualTo(fixture.agent);
    }

    private void room(int capacity) {
        write("UPDATE ticketing.agent SET capacity = ? WHERE user_name = ?", capacity, fixture.agent);
    }

    private void write(String sql, Object... values) {
        fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.execute(sql, values)));
    }

    private void served() {
        TicketHead first = fixture.opened("first", customer);
        fixture.in(() -> fixture.desk.progress(fixture.agent(), first.number(), null));
    }

    private void say(String state) {
        Caller agent = fixture.staff.caller(fixture.agent, Set.of("agent"));
        fixture.in(() -> shifts.say(agent, state));
    }

    private String opened() {
        return fixture.opened("next", customer).assignee();
    }
}
