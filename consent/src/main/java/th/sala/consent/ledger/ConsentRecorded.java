package th.sala.consent.ledger;

import java.util.Objects;
import java.util.UUID;

/**
 * A word of a person on a purpose stands in the ledger. Fired in the transaction that records it, once for the whole person.
 *
 * @param event its id, by which everything about it is asked for
 * @param state that it entered, DPV vocabulary, such as {@code ConsentGiven}
 * @param channel code of the channel it was said on
 */
public record ConsentRecorded(UUID event, String state, String channel) {
    public ConsentRecorded {
        Objects.requireNonNull(event, "What was recorded has an id.");
        Objects.requireNonNull(state, "What was recorded has a state.");
        Objects.requireNonNull(channel, "What was recorded was said somewhere.");
    }
}
