package th.sala.consent.oversight;

/** What came of an officer's word. */
public sealed interface ReviewOutcome {

    /** It is recorded; the item as it stands now. */
    record Done(Review review) implements ReviewOutcome {}

    /** Nothing was recorded. */
    record Refused(ReviewRefusal why) implements ReviewOutcome {}
}
