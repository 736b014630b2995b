package th.sala.consent.erasure;

/** What came of a step of an erasure. */
public sealed interface ErasureOutcome {

    /** The plan, or what was carried out. */
    record Done(ErasureReport report) implements ErasureOutcome {}

    /** Nothing was done. */
    record Refused(ErasureRefusal why) implements ErasureOutcome {}
}
