package th.sala.ticketing.proof;

/** What a signed link leads to. Looking changes nothing, so that programs which look at links in messages prove nothing. */
public interface ProofLinks {

    /** Whether it still waits to be confirmed. */
    Standing look(String token);

    /** Whoever reads where the link was sent confirms it. */
    Standing confirm(String token);

    /** What stands behind a token. */
    enum Standing {
        /** It waits; after {@link #confirm}, it was confirmed now. */
        OPEN,
        /** It expired, was replaced by a newer one, or was confirmed before. */
        GONE,
        /** There never was such a link. */
        UNKNOWN
    }
}
