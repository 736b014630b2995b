package th.sala.ticketing.board;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.purpose.ListRequest;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.report.ReportRows;
import th.sala.ticketing.search.BehindFigures;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;

/** A help desk whose supervisor has a board. */
final class Boarding {
    final DeskFixture desk = new DeskFixture();
    private final ListGate gate = new ListGate();
    final List<ListRequest> decided = gate.decided;
    private final Boards boards = new KeepingBoards(
            new StandingTable(desk.jdbi),
            new PeriodFigures(new KeptCounts(new ReportRows(desk.jdbi, desk.clock), desk.clock)),
            new LayoutTable(desk.jdbi),
            gate,
            desk.clock);
    private final BehindFigures behind = new BehindFigures(desk, gate);

    Caller supervisor() {
        return new Caller("supervisor-" + desk.team, Set.of("supervisor"), Set.of(desk.team));
    }

    Board read(int days) {
        return done(read(supervisor(), days, null));
    }

    Outcome<Board> read(Caller caller, int days, String team) {
        return desk.in(() -> boards.read(caller, days, team));
    }

    Outcome<BoardLayout> layout(Caller caller) {
        return desk.in(() -> boards.layout(caller));
    }

    Outcome<BoardLayout> arranged(Caller caller, BoardLayout layout) {
        return desk.in(() -> boards.arrange(caller, layout));
    }

    /** Numbers of the tickets behind a figure of today. */
    List<Long> behind(String figure) {
        return behind.numbers(supervisor(), figure, null);
    }

    List<Long> behind(Caller caller, String figure, String team) {
        return behind.numbers(caller, figure, team);
    }

    Caller leadingBoth() {
        return new Caller("leading-both-" + desk.team, Set.of("supervisor"), Set.of(desk.team, desk.otherTeam));
    }

    TicketHead opened(String at) {
        desk.clock.set(at);
        return desk.opened("board");
    }

    void taken(TicketHead ticket) {
        done(desk.in(() -> desk.desk.assign(desk.agent(), ticket.number(), desk.agent, null, null, null)));
    }

    void solved(TicketHead ticket) {
        done(desk.in(() -> desk.desk.resolve(desk.agent(), ticket.number(), "solved", null, null, null)));
    }

    void reopened(TicketHead ticket) {
        done(desk.in(() -> desk.desk.reopen(desk.agent(), ticket.number(), null, null)));
    }

    void movedAway(TicketHead ticket) {
        done(desk.in(() -> desk.desk.assign(desk.agent(), ticket.number(), null, desk.otherTeam, null, null)));
    }

    /** The customer writes once. */
    void said(TicketHead ticket, String channel) {
        desk.in(() -> desk.jdbi.withHandle(handle -> {
            handle.execute(
                    """
                INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, customer, at, text, language,
                  participants_key, participants)
                VALUES (?, ?, 'inbound', 'message', ?, 'customer', ?, ?, 'words', 'th', '', '')
                """,
                    UuidCreator.getTimeOrderedEpoch(),
                    ticket.id(),
                    channel,
                    ticket.customer().value(),
                    desk.clock.instant());
            return handle.execute(
                    "UPDATE ticketing.ticket SET active_at = ? WHERE id = ?", desk.clock.instant(), ticket.id());
        }));
    }

    /** The customer's data is kept and not used (section 34). */
    void restricted(TicketHead ticket) {
        desk.in(() -> desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.ticket SET restricted = true WHERE id = ?", ticket.id())));
    }

    /** The customer is asked and answers. */
    void scored(TicketHead ticket, String kind, int score) {
        UUID survey = UUID.randomUUID();
        desk.in(() -> desk.jdbi.withHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.survey (id, kind, ticket, customer, asked_at, team, channel, policy, ticket_kind,
                      threshold)
                    VALUES (?, ?, ?, ?, ?, ?, 'email', 'standard', 'request', 5)
                    """, survey, kind, ticket.id(), ticket.customer().value(), desk.clock.instant(), desk.team);
            return handle.execute(
                    "UPDATE ticketing.survey SET answered_at = ?, score = ? WHERE id = ?",
                    desk.clock.instant(),
                    score,
                    survey);
        }));
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }

    static String code(Outcome<?> outcome) {
        return outcome.fold(value -> "done", refusal -> refusal.code());
    }
}
