package th.sala.consent.key;

/** What stands behind the token of a link of ours. */
public enum LinkStanding {
    /** It can be used; after its use, it was used now, or before and what it did stands. */
    OPEN,
    /** It expired, was used before or was replaced by a newer one. */
    GONE,
    /** There never was such a link. */
    UNKNOWN
}
