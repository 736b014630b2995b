package th.sala.consent.audit;

import java.util.List;

/** Who saw which field of whom, when, why and on which basis. Append-only. */
public interface AccessLog {

    /**
     * Written in the transaction that shows the data.
     *
     * @throws IllegalStateException when it carries a note and the subject is unknown or erased
     */
    void record(AccessEntry entry);

    /** The same for everything that one call shows. */
    void record(List<AccessEntry> entries);

    /**
     * Newest first, without notes: they often name people, and are opened one by one among the reviews.
     *
     * @throws UnreadableCursor when the cursor is not one of ours
     */
    Page<LoggedAccess> read(AccessQuery query);
}
