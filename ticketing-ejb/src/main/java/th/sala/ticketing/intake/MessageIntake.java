package th.sala.ticketing.intake;

import java.util.Optional;
import java.util.UUID;

/**
 * The single way into the hub (T1). Joins the caller's transaction: a mailbox commits its watermark with the messages
 * it read, a webhook answers 200 only after the commit. Consent is never asked here: writing to us is a new request.
 */
public interface MessageIntake {

    /**
     * Keeps the message and its original bytes.
     *
     * @param raw the bytes as received; encrypted at rest
     * @return {@code DUPLICATE} when this external id is already known on the channel; nothing is stored then but the count
     */
    Acceptance accept(InboundMessage message, byte[] raw);

    /**
     * Keeps what is no message, with its original bytes. Of the kind {@code OTHER} nothing follows: it is counted as
     * ignored.
     */
    Acceptance accept(InboundEvent event, byte[] raw);

    /** Keeps what could not be read, for a person to look at. */
    Acceptance quarantine(UnreadableMessage message, byte[] raw);

    /** By which id the hub knows what arrived under this external id; empty when nothing did. */
    Optional<UUID> arrival(String channel, String externalId);
}
