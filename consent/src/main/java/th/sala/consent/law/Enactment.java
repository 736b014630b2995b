package th.sala.consent.law;

/** What came of adding a version. */
public sealed interface Enactment {

    /** It stands in the book. */
    record Added(LawVersion version) implements Enactment {}

    /** Nothing was changed. */
    record Refused(LawRefusal why) implements Enactment {}
}
