package th.sala.consent.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Consents that were asked for in a way the law does not accept bind nobody (section 19): all that cite a notice at once.
 * Nothing rests on them, and none is given, from the moment the notice is found defective; their ends are written into the
 * ledger in batches afterwards, with what was queued under them.
 */
public interface Invalidations {

    /**
     * Finds a version of a notice defective. Doing it twice changes nothing.
     *
     * @param reason a code of what is wrong with it, such as {@code pre-selected}; small letters and dashes
     * @param officer user name
     * @return how it stands; empty when there is no such version
     */
    Optional<Invalidated> invalidate(String notice, int version, String reason, String officer);

    /** Every notice that was found defective, the newest first. */
    List<Invalidated> all();

    /**
     * A notice that was found defective, and how far its consents have ended.
     *
     * @param consents how many were in force under it at that moment
     * @param persons how many persons have to be asked again
     * @param left how many of them are still to be ended in the ledger; nothing rests on them already
     * @param setAside how many of those could not be ended for a fault, and are tried again every hour
     * @param reason code of what is wrong with it
     * @param by user name of the officer
     * @param finishedAt when the last of them had ended; null while the work goes on
     */
    record Invalidated(
            String notice,
            int version,
            long consents,
            long persons,
            long left,
            long setAside,
            String reason,
            Instant at,
            String by,
            Instant finishedAt) {}
}
