package th.sala.ticketing.board;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.board.Board.Age;
import th.sala.ticketing.board.Board.Days;
import th.sala.ticketing.board.Board.Promise;
import th.sala.ticketing.board.Board.Queue;
import th.sala.ticketing.board.StandingTable.Ages;
import th.sala.ticketing.board.StandingTable.Open;
import th.sala.ticketing.board.StandingTable.Promised;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.report.ReportGate;

@Stateless
public class KeepingBoards implements Boards {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int MOST_DAYS = 92;
    private static final List<String> CLOCKS = List.of("first-response", "next-response", "resolution");
    private static final Promised NOTHING = new Promised(null, null, 0, 0);

    private final StandingTable standing;
    private final PeriodFigures period;
    private final LayoutTable layouts;
    private final ReportGate gate;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingBoards() {
        this(null, null, null, null, null);
    }

    @Inject
    public KeepingBoards(
            StandingTable standing, PeriodFigures period, LayoutTable layouts, PurposeGate gate, Clock clock) {
        this.standing = standing;
        this.period = period;
        this.layouts = layouts;
        this.gate = new ReportGate(gate);
        this.clock = clock;
    }

    @Override
    public Outcome<Board> read(Caller caller, int days, String team) {
        return ReportGate.supervisor(caller)
                .then(asking -> asked(days))
                .then(asked -> teams(caller, team))
                .then(teams -> shown(caller, teams, days));
    }

    @Override
    public Outcome<BoardLayout> layout(Caller caller) {
        return ReportGate.supervisor(caller)
                .then(asking -> Outcome.done(
                        layouts.of(caller.user()).map(kept -> led(kept, caller)).orElse(BoardLayout.USUAL)));
    }

    @Override
    public Outcome<BoardLayout> arrange(Caller caller, BoardLayout layout) {
        return ReportGate.supervisor(caller).then(asking -> {
            if (!layout.usable()
                    || layout.days() == null
                    || layout.days() < 1
                    || layout.days() > MOST_DAYS
                    || layout.team() != null && !caller.teams().contains(layout.team())) {
                return Outcome.refused(
                        Refusal.Kind.INVALID,
                        "unusable-board",
                        "Name tiles that there are, each once, 1 to 92 days, and a team of yours or none.");
            }
            layouts.write(caller.user(), layout, clock.instant());
            return Outcome.done(layout);
        });
    }

    /** Whoever no longer leads the team that they chose sees all of theirs. */
    private static BoardLayout led(BoardLayout kept, Caller caller) {
        return kept.team() == null || caller.teams().contains(kept.team())
                ? kept
                : new BoardLayout(kept.tiles(), kept.days(), null);
    }

    private static Outcome<Integer> asked(int days) {
        return days >= 1 && days <= MOST_DAYS
                ? Outcome.done(days)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "invalid-value",
                        "A board is of some days.",
                        List.of("days: 1 to " + MOST_DAYS)));
    }

    private static Outcome<Set<String>> teams(Caller caller, String team) {
        if (team == null) {
            return Outcome.done(caller.teams());
        }
        return caller.teams().contains(team)
                ? Outcome.done(Set.of(team))
                : Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-team", "You lead no team of this key.");
    }

    private Outcome<Board> shown(Caller caller, Set<String> teams, int days) {
        Instant at = clock.instant();
        LocalDate today = LocalDate.ofInstant(at, BANGKOK);
        Days now = new Days(today.minusDays(days - 1L), today);
        Days before = new Days(now.from().minusDays(days), now.from().minusDays(1));
        List<Open> open = standing.open(teams, today);
        List<Promised> promised = standing.promises(teams, at.truncatedTo(ChronoUnit.SECONDS));
        Board board = new Board(
                at,
                now.from(),
                now.to(),
                before,
                open.stream().map(each -> queue(each, promised)).toList(),
                ages(open.stream().map(Open::ages).reduce(Ages.NONE, Ages::and), standing.openThen(teams, before.to())),
                CLOCKS.stream().map(each -> promise(each, promised)).toList(),
                period.channels(teams, now, before),
                period.figures(teams, now, before));
        String told = "board " + now.from() + " " + now.to() + " of " + new TreeSet<>(teams);
        return gate.shown(caller, told, open.size() + board.channels().size(), board);
    }

    private static Queue queue(Open open, List<Promised> promised) {
        Promised tickets = promised.stream()
                .filter(each -> each.clock() == null && each.team().equals(open.team()))
                .findFirst()
                .orElse(NOTHING);
        return new Queue(
                open.team(),
                open.notStarted(),
                open.inProgress(),
                open.waiting(),
                open.unassigned(),
                tickets.near(),
                tickets.late(),
                open.oldestAt());
    }

    private static Promise promise(String clock, List<Promised> promised) {
        List<Promised> all =
                promised.stream().filter(each -> clock.equals(each.clock())).toList();
        return new Promise(
                clock,
                all.stream().mapToLong(Promised::near).sum(),
                all.stream().mapToLong(Promised::late).sum());
    }

    private static List<Age> ages(Ages now, Ages then) {
        return Stream.of(
                        new Age("0", now.day0(), then.day0()),
                        new Age("1-3", now.day1(), then.day1()),
                        new Age("4-7", now.day4(), then.day4()),
                        new Age("8-30", now.day8(), then.day8()),
                        new Age("over-30", now.day31(), then.day31()))
                .toList();
    }
}
