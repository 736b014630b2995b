package th.sala.consent.audit;

/** The append-only record of what was done to the system and its records. */
public interface AuditTrail {

    /** Appends in the caller's transaction: a deed that is rolled back was not done. */
    void record(AuditEvent event);
}
