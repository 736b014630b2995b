package th.sala.consent.seal;

import java.util.UUID;

/** Seals what was committed to the ledger since: numbers without gaps, leaves, and a checkpoint for all of them. */
public interface Sealing {

    /** One round, in a transaction of its own. While another node seals, it does nothing. */
    Round seal(Place from);

    /**
     * @param sealed entries that were sealed
     * @param more whether more waits
     * @param next what may be given to the next round
     */
    record Round(int sealed, boolean more, Place next) {}

    /**
     * Where sealing stands. What waits may take many rounds, which go through it once, by id.
     *
     * @param since a transaction: what older ones wrote is known to be sealed; {@code 0} when nothing is known
     * @param after what the rounds so far went through, up to this id
     * @param until what {@code since} becomes once they are through; null before the first of them
     */
    record Place(String since, UUID after, String until) {
        static final Place BEGINNING = at(LedgerRows.BEGINNING);

        static Place at(String since) {
            return new Place(since, LedgerRows.FIRST, null);
        }

        /** Everything was looked at since the process began. */
        boolean isKnown() {
            return !since.equals(LedgerRows.BEGINNING);
        }
    }
}
