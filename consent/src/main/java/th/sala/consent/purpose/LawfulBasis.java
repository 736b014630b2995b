package th.sala.consent.purpose;

/**
 * Why processing is lawful under the PDPA. Grows only: evidence written years ago must stay readable. Section 24 knows
 * six bases beside consent; section 26 asks explicit consent for sensitive data, or one of its five exceptions.
 */
public enum LawfulBasis {
    /** Consent (section 19). */
    S19_CONSENT,
    /** Archives, research or statistics with safeguards (section 24 (1)). */
    S24_1,
    /** Danger to life, body or health (section 24 (2)). */
    S24_2,
    /** A contract, or steps before one (section 24 (3)). */
    S24_3,
    /** A task in the public interest (section 24 (4)). */
    S24_4,
    /** A legitimate interest that is not overridden; needs a balancing test (section 24 (5)). */
    S24_5,
    /** A legal obligation (section 24 (6)). */
    S24_6,
    /** Explicit consent for sensitive data (section 26). */
    S26_CONSENT,
    S26_1,
    S26_2,
    S26_3,
    S26_4,
    S26_5;

    /** Whether an objection of the person stops it (section 32); whoever once agreed may say no too. */
    public boolean yieldsToObjection() {
        return needsConsent() || this == S24_1 || this == S24_4 || this == S24_5;
    }

    /** Whether the person must have agreed. */
    public boolean needsConsent() {
        return this == S19_CONSENT || this == S26_CONSENT;
    }
}
