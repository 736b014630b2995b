package th.sala.consent.rights;

/** Why a step of a request was not recorded. */
public enum RequestRefusal {
    UNKNOWN_REQUEST,
    /** Nobody of this id is registered, or the person was erased. */
    UNKNOWN_PERSON,
    UNKNOWN_TYPE,
    UNKNOWN_CHANNEL,
    /** The day of receipt is to come, or no law was in force on it. */
    UNUSABLE_DAY,
    /** Who asks is no recorded representative of the person today. */
    UNKNOWN_REPRESENTATION,
    UNKNOWN_METHOD,
    TOO_LONG,
    UNKNOWN_OUTCOME,
    /** Nothing is handed out, changed or erased for somebody who did not prove who they are. */
    NOT_VERIFIED,
    /** A refusal cites a ground of the law in force, and says why. */
    GROUND_MISSING,
    /** It was granted or refused for good. */
    DECIDED,
    /** The same message was handed over for this already. */
    HANDED_OVER,
    /** Only what was granted is carried out. */
    NOT_GRANTED,
    /** It was carried out already. */
    DONE,
    /** Such a request is carried out by a step of its own, not by saying so. */
    OTHER_STEP,
    UNKNOWN_WAY,
    /** No word can be sealed for a person whose data is erased. */
    WORDS_OF_ERASED,
    /** A purpose that is not in force, or none at all. */
    UNKNOWN_PURPOSE,
    /** The right value is none of its kind, or is the wrong one. */
    UNUSABLE_CORRECTION,
    /** The person holds no such contact point, or it is none that is corrected. */
    NOT_HELD,
    /** Somebody else holds the right one. */
    HELD_BY_ANOTHER,
    /** A refusal waits for the word of somebody else. */
    AWAITS_APPROVAL,
    NOTHING_TO_APPROVE,
    /** Another refusal than the one that was read was proposed meanwhile. */
    OTHER_DECISION,
    /** Who proposed a refusal does not agree to it. */
    SAME_PERSON
}
