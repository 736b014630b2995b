package th.sala.ticketing.intake;

import java.time.Instant;
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
    default Acceptance accept(InboundMessage message, byte[] raw) {
        return accept(message, raw, null);
    }

    /**
     * The same of what lay in a mailbox of ours before the hub fetched it. The clocks of the law count from there, since the
     * mailbox is the firm's. A moment after the fetch is not believed; an old one is, however old: a mailbox that moved with
     * its mails keeps the days on which they came, and a clock that begins too early makes nobody's answer late.
     *
     * @param cameAt when the mailbox received it; null when nobody says
     */
    Acceptance accept(InboundMessage message, byte[] raw, Instant cameAt);

    /**
     * Keeps what is no message, with its original bytes. Of the kind {@code OTHER} nothing follows: it is counted as
     * ignored.
     */
    Acceptance accept(InboundEvent event, byte[] raw);

    /** Keeps what could not be read, for a person to look at. */
    default Acceptance quarantine(UnreadableMessage message, byte[] raw) {
        return quarantine(message, raw, null);
    }

    /** The same of what lay in a mailbox of ours before: what can be read later came then too. */
    Acceptance quarantine(UnreadableMessage message, byte[] raw, Instant cameAt);

    /** By which id the hub knows what arrived under this external id; empty when nothing did. */
    Optional<UUID> arrival(String channel, String externalId);
}
