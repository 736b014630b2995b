package th.sala.consent.capacity;

/** Why a band or a representative was not recorded. */
public enum CapacityRefusal {
    UNKNOWN_PERSON,
    UNKNOWN_BAND,
    UNKNOWN_REASON,
    /** A child's or minor's band without the day on which it ends. */
    DAY_MISSING,
    /** A day that is over, or farther away than the law's ages allow. */
    DAY_UNLIKELY,
    /** A colleague lessens a protection without a document. */
    DOCUMENT_NEEDED,
    UNKNOWN_ROLE,
    UNKNOWN_DOCUMENT,
    /** Neither a name nor a person, both, oneself, or nobody who is known. */
    UNKNOWN_REPRESENTATIVE,
    /** It would end before it begins. */
    DAYS,
    /** No such representation of this person. */
    UNKNOWN_REPRESENTATION,
    ENDED
}
