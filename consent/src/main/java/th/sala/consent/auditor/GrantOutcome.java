package th.sala.consent.auditor;

/** What came of granting or ending. */
public sealed interface GrantOutcome {

    /** It is recorded; the grant as it stands now. */
    record Done(AuditGrant grant) implements GrantOutcome {}

    /** Nothing was recorded. */
    record Refused(GrantRefusal why) implements GrantOutcome {}
}
