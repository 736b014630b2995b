package th.sala.consent.purpose;

/**
 * Decides whether a person's data may be used for a purpose. Fails closed for what leaves or is shown; what arrives is
 * never asked. Every answer is recorded in the caller's transaction, so that a decision and what it allowed commit
 * together.
 */
public interface PurposeGate {

    /** Order of the rules: restriction, objection, refusal or withdrawal, then the basis of the purpose. */
    Decision decide(ProcessingRequest request);

    /** One decision for a whole operation; restrictions are a predicate of the query itself. */
    Decision decide(ListRequest request);
}
