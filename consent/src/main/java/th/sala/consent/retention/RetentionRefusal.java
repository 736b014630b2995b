package th.sala.consent.retention;

/** Why a rule or a step of a run was not recorded. */
public enum RetentionRefusal {
    UNKNOWN_RUN,
    /** Nothing of this id is set aside, or it was tried again meanwhile. */
    UNKNOWN_ASIDE,
    UNKNOWN_CATEGORY,
    /** The law rule is none of retention, or states no time today. */
    UNKNOWN_PERIOD,
    UNKNOWN_METHOD,
    UNKNOWN_GROUND,
    /** What was processed unlawfully is erased (SUB-6); of this category no figures can be left. */
    ANONYMISE_NOT_ALLOWED,
    /** Evidence is never taken. */
    EVIDENCE,
    /** No category with anything to take was named. */
    NOTHING_TO_RUN,
    NOT_PROPOSED,
    NOT_IN_REVIEW,
    /** Who proposed a run neither approves it nor gives it the second look. */
    SAME_PERSON
}
