package th.sala.consent.audit;

/** Who saw which field of whom, when, why and on which basis. Append-only. */
public interface AccessLog {

    void record(AccessEntry entry);

    /** Newest first. */
    Page<AccessEntry> read(AccessQuery query);
}
