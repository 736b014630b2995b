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
    UNKNOWN_METHOD,
    TOO_LONG,
    UNKNOWN_OUTCOME,
    /** Nothing is handed out, changed or erased for somebody who did not prove who they are. */
    NOT_VERIFIED,
    /** A refusal cites a ground of the law in force, and says why. */
    GROUND_MISSING,
    /** It was granted or refused for good. */
    DECIDED,
    /** A refusal waits for the word of somebody else. */
    AWAITS_APPROVAL,
    NOTHING_TO_APPROVE,
    /** Who proposed a refusal does not agree to it. */
    SAME_PERSON
}
