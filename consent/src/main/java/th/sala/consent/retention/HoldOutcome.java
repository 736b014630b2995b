package th.sala.consent.retention;

/** What came of a step of a legal hold. */
public sealed interface HoldOutcome {

    /** It is recorded; the hold as it stands now. */
    record Done(LegalHold hold) implements HoldOutcome {}

    /** Nothing was recorded. */
    record Refused(HoldRefusal why) implements HoldOutcome {}
}
