package th.sala.consent.auditor;

/** Why a grant was not recorded or ended. */
public enum GrantRefusal {
    UNKNOWN_GRANT,
    /** It names no auditor, no part of the records, or no ground. */
    INCOMPLETE,
    /** It ends before it begins, or before now, or lasts longer than the number of the oversight rules. */
    UNUSABLE_TIME,
    /** Nobody lets themselves in. */
    OWN_GRANT,
    OVER
}
