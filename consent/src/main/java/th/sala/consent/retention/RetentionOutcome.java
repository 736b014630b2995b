package th.sala.consent.retention;

/** What came of a rule or a step of a run. */
public sealed interface RetentionOutcome<T> {

    /** It is recorded. */
    record Done<T>(T value) implements RetentionOutcome<T> {}

    /** Nothing was changed. */
    record Refused<T>(RetentionRefusal why) implements RetentionOutcome<T> {}
}
