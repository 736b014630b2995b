package th.sala.consent.erasure;

/** Why an erasure was neither planned nor carried out. */
public enum ErasureRefusal {
    UNKNOWN_REQUEST,
    /** The person asked for something else. */
    NOT_ERASURE,
    /** Nobody granted it yet, or it was refused. */
    NOT_GRANTED,
    /** Whoever carries it out looks at a plan first. */
    PLAN_MISSING
}
