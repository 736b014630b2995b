package th.sala.consent.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The one table of law. Clocks, bases, refusal grounds and retention cite its keys, and pin the version they began with:
 * what is added later changes new cases only.
 */
public interface LawBook {

    /** Every rule with its versions, in the order of the sections. */
    List<LawRule> rules();

    /** One rule; empty when there is no such key. */
    Optional<LawRule> rule(String key);

    /**
     * What the law said on a day.
     *
     * @param day in Asia/Bangkok
     * @return empty when there is no such key, or nothing of it was in force then; a draft never is
     */
    Optional<LawVersion> inForce(String key, LocalDate day);

    /**
     * A version as it was pinned.
     *
     * @return empty when there is no such key or version
     */
    Optional<LawVersion> version(String key, int version);

    /**
     * Adds a version, in the caller's transaction, and records who did in the audit trail.
     *
     * @param actor user name
     */
    Enactment add(LawAmendment amendment, String actor);
}
