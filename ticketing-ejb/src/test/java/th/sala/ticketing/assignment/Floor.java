package th.sala.ticketing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.assignment.RoutingRules.TeamRouting;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.presence.Presence;
import th.sala.ticketing.presence.Shift;
import th.sala.ticketing.presence.Shifts;
import th.sala.ticketing.routing.Routings;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** A desk whose team routes by itself, as one node has it. */
final class Floor {
    private static final String OWNER = "SELECT assignee FROM ticketing.ticket WHERE number = :number";

    final DeskFixture desk;
    final Shifts shifts;
    final List<AuditEvent> audited = new ArrayList<>();
    final RoutingRules rules;
    final WaitingWork work;
    private final Assigning assigning;

    private Floor(DeskFixture desk) {
        this.desk = desk;
        shifts = Presence.on(desk.jdbi, desk.clock);
        rules = new KeepingRoutingRules(new RoutingTable(desk.jdbi), audited::add);
        work = new WaitingWork(desk.jdbi, Routings.hours(desk.jdbi));
        assigning = new Assigning(work, desk.register, desk.clock);
    }

    static Floor open() {
        Floor floor = new Floor(new DeskFixture());
        floor.write("UPDATE ticketing.team SET routing = 'automatic' WHERE key = ?", floor.desk.team);
        return floor;
    }

    Floor anotherNode() {
        return new Floor(desk.anotherNode());
    }

    void hire(String user, int capacity) {
        write("INSERT INTO ticketing.agent (user_name, display_name, capacity) VALUES (?, ?, ?)", user, user, capacity);
        write("INSERT INTO ticketing.agent_team (user_name, team) VALUES (?, ?)", user, desk.team);
    }

    /** The owner of the tables writes what the application may not. */
    void asOwner(String sql, Object... values) {
        TestDatabase.shared().owner().useHandle(handle -> handle.execute(sql, values));
    }

    /** @return 1, or 0 when somebody changed it in the same moment */
    int close(long number) {
        String user = desk.in(() -> desk.jdbi.withHandle(handle -> handle.createQuery(OWNER)
                .bind("number", number)
                .mapTo(String.class)
                .one()));
        return user == null
                ? 0
                : desk.in(() -> desk.desk.resolve(caller(user), number, "solved", "other", null, null))
                        .fold(view -> 1, refused -> 0);
    }

    int write(String sql, Object... values) {
        return desk.in(() -> desk.jdbi.withHandle(handle -> handle.execute(sql, values)));
    }

    Shift say(String user, String state) {
        return done(desk.in(() -> shifts.say(caller(user), state)));
    }

    Caller caller(String user) {
        return desk.staff.caller(user, Set.of("agent"));
    }

    Caller admin() {
        return new Caller("admin1", Set.of("admin"), Set.of());
    }

    void round() {
        desk.in(() -> {
            assigning.round();
            return null;
        });
    }

    void begin(TicketHead ticket) {
        done(desk.in(() -> desk.desk.progress(desk.agent(), ticket.number(), null)));
    }

    void settle(String routing) {
        settle(routing, null, null);
    }

    void settle(String routing, Integer giveBackHours, String calendar) {
        done(desk.in(() -> rules.team(admin(), new TeamRouting(desk.team, routing, 10, giveBackHours, calendar))));
    }

    void afterMoves() {
        desk.in(() -> {
            assigning.afterMoves();
            return null;
        });
    }

    TicketView view(TicketHead ticket) {
        return desk.in(() -> desk.reading.read(List.of(ticket.id()))).get(0);
    }

    List<String> column(String sql) {
        return desk.in(() -> desk.jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("team", desk.team)
                .mapTo(String.class)
                .list()));
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
