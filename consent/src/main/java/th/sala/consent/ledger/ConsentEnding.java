package th.sala.consent.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A consent ends soon, and its person is to be asked whether it goes on. Fired once for each consent, in the transaction that
 * notes it.
 *
 * @param event the consent
 * @param channel code of the channel it was given on
 * @param endsAt when nothing rests on it any more
 */
public record ConsentEnding(UUID event, String channel, Instant endsAt) {
    public ConsentEnding {
        Objects.requireNonNull(event, "A consent has an id.");
        Objects.requireNonNull(channel, "A consent was given somewhere.");
        Objects.requireNonNull(endsAt, "A consent that ends has an end.");
    }
}
