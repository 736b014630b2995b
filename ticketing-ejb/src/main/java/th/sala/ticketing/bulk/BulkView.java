package th.sala.ticketing.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of one thing done to many tickets.
 *
 * @param by user name
 * @param undoneAt when it was taken back; null before
 */
public record BulkView(UUID id, Instant at, String by, Instant undoneAt, List<Item> items) {
    public BulkView {
        items = List.copyOf(items);
    }

    /**
     * @param done whether the ticket allowed it
     * @param problem why not; null when it was done
     * @param undone whether it is as it was before; null until it was taken back, and for what was not done
     * @param kept why it was not given back; null when it was
     */
    public record Item(long number, boolean done, Problem problem, Boolean undone, Problem kept) {}

    /**
     * @param code as of the same deed by hand
     * @param detail what a person can do about it
     */
    public record Problem(String code, String detail) {}
}
