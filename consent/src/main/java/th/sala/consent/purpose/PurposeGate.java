package th.sala.consent.purpose;

import java.util.List;

/**
 * Decides whether a person's data may be used for a purpose. Fails closed for what leaves or is shown; what arrives is
 * never asked. Every answer is recorded in the caller's transaction, so that a decision and what it allowed commit
 * together. When the facts cannot be read or the decision cannot be written the call throws and nothing is permitted.
 *
 * <p>Reasons of refusal: {@code unknown-purpose}, {@code unknown-person}, {@code restricted}, {@code objected}, {@code refused},
 * {@code withdrawn}, {@code revoked}, {@code no-consent}, {@code consent-unconfirmed}, {@code consent-expired},
 * {@code came-of-age}, {@code notice-defective}, {@code consent-outdated}, {@code channel-not-agreed},
 * {@code decide-per-person}. They only grow.
 */
public interface PurposeGate {

    /** Order of the rules: restriction, objection, refusal or withdrawal, then the basis of the purpose. */
    Decision decide(ProcessingRequest request);

    /**
     * The same for several persons or purposes at once: a decision and a record each, in the order of the requests, from
     * one reading of the facts.
     */
    List<Decision> decide(List<ProcessingRequest> requests);

    /**
     * Tells what a batch of work is about to ask, so that the facts are read for all of it at once. Decides and records
     * nothing, and changes no answer: a word, a restriction or a merge on record in the same transaction is seen.
     */
    default void expect(List<ProcessingRequest> requests) {}

    /**
     * One decision for a whole operation. Restrictions are a predicate of the query itself, over the view
     * {@code consent.active_block} with kind {@code restriction}.
     */
    Decision decide(ListRequest request);
}
