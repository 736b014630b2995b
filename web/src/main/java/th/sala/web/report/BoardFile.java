package th.sala.web.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import th.sala.ticketing.board.Board;
import th.sala.ticketing.presence.Shift;

/** A reading of the board to take away: one row for each figure, with that of the days before where there is one. */
final class BoardFile {
    private BoardFile() {}

    static ReportFile of(Board board, List<Shift> agents) {
        var rows = new ArrayList<List<?>>();
        rows.add(List.of("part", "key", "figure", "value", "before"));
        board.queues().forEach(each -> queue(rows, each));
        board.promises().forEach(each -> {
            rows.add(row("promises", each.clock(), "near", each.near(), null));
            rows.add(row("promises", each.clock(), "late", each.late(), null));
        });
        board.ages().forEach(each -> rows.add(row("ages", each.days(), "open", each.count(), each.before())));
        board.channels()
                .forEach(each -> rows.add(row("channels", each.channel(), "contacts", each.count(), each.before())));
        board.figures()
                .forEach(each -> rows.add(row("figures", each.name(), each.unit(), each.value(), each.before())));
        agents.forEach(each -> agent(rows, each));
        return new ReportFile("board", rows);
    }

    private static void agent(List<List<?>> rows, Shift agent) {
        rows.add(row("agents", agent.user(), "state", agent.state(), null));
        rows.add(row("agents", agent.user(), "tickets", agent.tickets(), null));
        rows.add(row("agents", agent.user(), "points", agent.points(), null));
        rows.add(row("agents", agent.user(), "capacity", agent.capacity(), null));
    }

    private static void queue(List<List<?>> rows, Board.Queue queue) {
        rows.add(row("queues", queue.team(), "not-started", queue.notStarted(), null));
        rows.add(row("queues", queue.team(), "in-progress", queue.inProgress(), null));
        rows.add(row("queues", queue.team(), "waiting", queue.waiting(), null));
        rows.add(row("queues", queue.team(), "unassigned", queue.unassigned(), null));
        rows.add(row("queues", queue.team(), "near", queue.near(), null));
        rows.add(row("queues", queue.team(), "late", queue.late(), null));
        rows.add(row("queues", queue.team(), "oldest-at", queue.oldestAt(), null));
    }

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
