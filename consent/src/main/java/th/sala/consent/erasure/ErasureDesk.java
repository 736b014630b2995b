package th.sala.consent.erasure;

import java.util.Optional;
import java.util.UUID;

/**
 * Erases a person who asked for it and was granted it (section 33): first a plan, that changes nothing, then the execution,
 * in one transaction for the database and by repeated errands elsewhere. Joins the caller's transaction.
 */
public interface ErasureDesk {

    /** A plan of today: every store with its method and count, what stays and by which law, and the holds in the way. */
    ErasureOutcome plan(UUID request, String actor);

    /** The newest plan. */
    Optional<ErasureReport> plan(UUID request);

    /**
     * Carries it out. A hold over the person blocks it: their data is restricted instead, and it is carried out by the next
     * call after the release. What was carried out is not done again; the answer is its certificate.
     */
    ErasureOutcome execute(UUID request, String actor);

    /** The newest execution with what is still open. */
    Optional<ErasureReport> certificate(UUID request);
}
