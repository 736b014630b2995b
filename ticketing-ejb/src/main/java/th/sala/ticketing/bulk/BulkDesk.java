package th.sala.ticketing.bulk;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * One thing done to many tickets. Each ticket is a transaction of its own, under the rules and rights of the same deed by
 * hand: what one refuses does not stop the others.
 */
public interface BulkDesk {
    int MOST = 200;

    /**
     * Does it to each, in the order given, and tells what came of each.
     *
     * <p>{@code INVALID} with {@code invalid-value} for no ticket, more than {@value #MOST} or one twice;
     * {@code one-deed} unless exactly one thing is to be done.
     */
    Outcome<BulkView> change(Caller caller, List<Chosen> tickets, BulkDeed deed);

    /** What came of it, to who did it; {@code NOT_FOUND} with {@code unknown-bulk} for others and after a day. */
    Outcome<BulkView> get(Caller caller, UUID bulk);

    /**
     * Gives back what was before to each that nobody changed since; one that stopped halfway goes on when asked again.
     * {@code CONFLICT} with {@code bulk-undone} when each has its answer, and {@code bulk-too-old} after an hour.
     */
    Outcome<BulkView> undo(Caller caller, UUID bulk);

    /** @param version that the caller saw; null for any */
    record Chosen(long number, Integer version) {}
}
