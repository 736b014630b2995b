package th.sala.ticketing.ticket;

import java.time.Instant;

/**
 * Who changes a ticket, when and why.
 *
 * @param actor user name, or {@link #SYSTEM}, or {@link #CUSTOMER}
 * @param why a sentence or code for the history; null when nobody gave one
 */
record Deed(String actor, Instant at, String why) {
    static final String SYSTEM = "system";
    static final String CUSTOMER = "customer";
}
