package th.sala.consent.retention;

/** Why a step of a legal hold was not recorded. */
public enum HoldRefusal {
    UNKNOWN_HOLD,
    /** Nobody of this id is registered, or the person was erased. */
    UNKNOWN_PERSON,
    /** Neither a person nor a category, or a ticket without its person or beside a category. */
    SCOPE,
    /** There is no retention rule of this key. */
    UNKNOWN_CATEGORY,
    /** No reference of a case, a long one, or one that names somebody. */
    MATTER,
    /** It cites no ground of section 33 that is in force. */
    GROUND,
    OWNER,
    /** The day is past, or further ahead than the law of holds says. */
    REVIEW_DAY,
    UNKNOWN_REASON,
    RELEASED
}
