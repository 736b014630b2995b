package th.sala.ticketing.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A reading of the board.
 *
 * @param at when it was counted
 * @param from first day of the period, Asia/Bangkok
 * @param to today
 * @param before days to compare with
 * @param queues open tickets of each team, by its key
 * @param ages how long open tickets have been open, and how many had been when the days before ended
 * @param promises what is still to be kept, near its time or late
 * @param channels how customers turned to us in the period, the most used first
 * @param figures of the period
 */
public record Board(
        Instant at,
        LocalDate from,
        LocalDate to,
        Days before,
        List<Queue> queues,
        List<Age> ages,
        List<Promise> promises,
        List<Channel> channels,
        List<Figure> figures) {
    public Board {
        queues = List.copyOf(queues);
        ages = List.copyOf(ages);
        promises = List.copyOf(promises);
        channels = List.copyOf(channels);
        figures = List.copyOf(figures);
    }

    /** Days, both included. */
    public record Days(LocalDate from, LocalDate to) {}

    /**
     * A team's open tickets.
     *
     * @param unassigned of them, those without an owner
     * @param near tickets that have a promise near its time
     * @param late tickets that have one past it
     * @param oldestAt when the oldest was opened; null when none is open
     */
    public record Queue(
            String team,
            long notStarted,
            long inProgress,
            long waiting,
            long unassigned,
            long near,
            long late,
            Instant oldestAt) {}

    /** @param days {@code 0}, {@code 1-3}, {@code 4-7}, {@code 8-30} or {@code over-30} */
    public record Age(String days, long count, long before) {}

    /** @param clock {@code first-response}, {@code next-response} or {@code resolution} */
    public record Promise(String clock, long near, long late) {}

    /**
     * @param share of all contacts, in per cent
     * @param mostUsed also when several are
     */
    public record Channel(String channel, long count, double share, boolean mostUsed, long before) {}

    /**
     * @param name {@code opened}, {@code done}, {@code sla}, {@code missed}, {@code csat}, {@code csat-answers},
     *     {@code csat-low}, {@code nps} or {@code nps-answers}
     * @param unit {@code count}, {@code percent} or {@code number}
     * @param value null where nothing was measured
     */
    public record Figure(String name, String unit, Double value, Double before) {}
}
