package th.sala.consent.law;

/** Why a version was not added. */
public enum LawRefusal {
    /** There is no such key. */
    UNKNOWN_RULE,
    /** A duty or the source is not written, or too long. */
    WORDS,
    /** A number without a unit, a unit without a number, an unknown unit, or a number nobody can mean. */
    NUMBER,
    /** What states a time goes on stating one: cases count by it. */
    NUMBER_LOST,
    /** The status is neither {@code in-force} nor {@code draft}. */
    STATUS,
    /** What is in force needs its first day. */
    DAY_MISSING,
    /** It would begin no later than a version that is there: the past of a rule is not rewritten. */
    DAY_NOT_LATER,
    /** The first day is past, or further away than any law is made: a year of the Buddhist era perhaps. */
    DAY_UNLIKELY
}
