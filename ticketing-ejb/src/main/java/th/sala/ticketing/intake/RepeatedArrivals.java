package th.sala.ticketing.intake;

/** Counts what came again and is known already, for what is kept elsewhere than in the inbox. Joins the caller's transaction. */
public interface RepeatedArrivals {

    /**
     * The ledger counts one duplicate.
     *
     * @param externalId by which it is known; no personal data
     */
    void duplicate(String channel, String externalId);
}
