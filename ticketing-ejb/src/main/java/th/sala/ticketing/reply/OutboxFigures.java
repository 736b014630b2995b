package th.sala.ticketing.reply;

import java.time.Instant;

/** How the outbox does, in figures without personal data. */
public interface OutboxFigures {

    Figures now();

    /**
     * What waits at this moment.
     *
     * @param due how many messages may leave and did not yet
     * @param oldestDue since when the oldest of them may leave; null when there is none
     * @param uncertain how many answers by persons may or may not have left, and nobody has looked after
     * @param oldestUncertain since when the oldest of them is uncertain; null when there is none
     */
    record Figures(long due, Instant oldestDue, long uncertain, Instant oldestUncertain) {}
}
