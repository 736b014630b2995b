package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.Set;

/**
 * Who changes a ticket, when and why.
 *
 * @param actor user name, or {@link #SYSTEM}, or {@link #CUSTOMER}
 * @param why a sentence or code for the history; null when nobody gave one
 */
record Deed(String actor, Instant at, String why) {
    static final String SYSTEM = "system";
    static final String CUSTOMER = "customer";
    static final String MERGED = "merged";
    static final String PARTED = "parted";
    static final String UNDONE = "undone";
    private static final Set<String> UNCOUNTED = Set.of(MERGED, PARTED, UNDONE);

    /** For words that somebody typed. The codes of what figures leave out are none: with a full stop they count. */
    static Deed inWords(String actor, Instant at, String words) {
        return new Deed(actor, at, words != null && UNCOUNTED.contains(words) ? words + "." : words);
    }
}
