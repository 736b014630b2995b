package th.sala.ticketing.intake;

/** Counts what a channel rightly brought and its door refused to take: it arrived, and nothing of it was stored. */
public interface RefusedArrivals {

    /**
     * The ledger counts one refused arrival, for ever.
     *
     * @param channel as in the public contract
     * @param reason a code, such as {@code malformed}
     */
    void refused(String channel, String reason);
}
