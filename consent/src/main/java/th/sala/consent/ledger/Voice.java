package th.sala.consent.ledger;

import java.util.UUID;

/**
 * A word as it counts.
 *
 * @param event name of the state entered
 * @param actorType who spoke, in the words of the ledger
 * @param representation by which right somebody else spoke, or whose word it needed besides; null for the person alone
 */
record Voice(String event, String actorType, UUID representation) {
    static final String REQUESTED = "ConsentRequested";

    /** Reason of an event that waits for the confirmation of whoever is said to have spoken. */
    static final String UNCONFIRMED = "unconfirmed";

    /** Whether nothing rests on it before another word. */
    boolean waits() {
        return event.equals(REQUESTED);
    }

    /** Whether it is all that was said; half of what a minor's consent needs is not. */
    boolean whole(ConsentDecision decision) {
        return event.equals(ConsentRules.event(decision));
    }

    Voice half() {
        return new Voice(REQUESTED, actorType, representation);
    }
}
