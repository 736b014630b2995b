package th.sala.consent.seal;

/** Seals what was committed to the ledger since: numbers without gaps, leaves, and a checkpoint for all of them. */
public interface Sealing {

    /**
     * One round, in a transaction of its own. While another node seals, it does nothing.
     *
     * @param since a transaction: what older ones wrote is known to be sealed; {@code 0} when nothing is known
     */
    Round seal(String since);

    /**
     * @param sealed entries that were sealed
     * @param more whether more waits
     * @param since what may be given to the next round
     */
    record Round(int sealed, boolean more, String since) {}
}
