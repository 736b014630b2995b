package th.sala.consent.ledger;

import java.util.Optional;

/** Consents that were asked for in a way the law does not accept bind nobody (section 19): all that cite a notice at once. */
public interface Invalidations {

    /**
     * Takes every consent whose newest word cites this version of a notice out of force, at once and with what was queued
     * under it. Doing it twice finds nothing more.
     *
     * @param reason a code of what was wrong with it, such as {@code pre-selected}; small letters and dashes
     * @param officer user name
     * @return empty when there is no such version
     */
    Optional<Invalidated> invalidate(String notice, int version, String reason, String officer);

    /**
     * What it came to.
     *
     * @param consents how many went out of force
     * @param persons how many persons have to be asked again
     */
    record Invalidated(String notice, int version, int consents, int persons) {}
}
