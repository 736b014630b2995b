package th.sala.consent.purpose;

/**
 * Whether the gate could decide now. What leaves or is shown waits for the gate; what arrives must not, so whoever takes in
 * messages asks this when the gate failed.
 */
public interface GateStanding {

    /** False when the facts cannot be read, or a decision could not be recorded. Never throws; asks outside of the caller's transaction. */
    boolean answers();
}
