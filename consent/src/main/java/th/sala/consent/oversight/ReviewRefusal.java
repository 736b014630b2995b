package th.sala.consent.oversight;

/** Why a word on an access was not recorded. */
public enum ReviewRefusal {
    UNKNOWN_ITEM,
    UNKNOWN_OUTCOME,
    /** What was not justified says why. */
    NOTE_MISSING,
    TOO_LONG,
    /** The first word stands. */
    REVIEWED,
    /** Nobody judges an access of their own. */
    OWN_ACCESS
}
