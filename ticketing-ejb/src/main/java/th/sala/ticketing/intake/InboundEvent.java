package th.sala.ticketing.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a channel tells that is no message: it is about one, or about a person. It waits in the same queue, in the order of
 * its sender's messages.
 *
 * @param channel {@code line}, {@code messenger}, … as in the public contract
 * @param account which of our channels received it
 * @param externalId what makes it one event for its channel; the pair is unique for ever, among messages too
 * @param from whom it is about or who did it; its value is empty when the event names nobody
 * @param about external id of the message it is about, or the provider's id of one of ours; null when it is about none
 * @param text new words, of an edit or of what was sent outside the hub; null when there are none
 * @param at when it happened, as the channel says; never null
 * @param details what else a kind needs, such as a watermark; never personal data in the keys
 */
public record InboundEvent(
        String channel,
        String account,
        String externalId,
        Kind kind,
        ChannelAddress from,
        String about,
        String text,
        Instant at,
        Map<String, String> details)
        implements Inbound {
    /** Detail of an {@code OTHER}: the code of why nothing follows from it. */
    public static final String WHY_IGNORED = "why";

    /** Detail of a {@code DELIVERED} or {@code READ}: up to which moment (RFC 3339) it counts. */
    public static final String WATERMARK = "watermark";

    /** Detail of a {@code SENT_OUTSIDE}: the id that we sent along, when it was ours after all. */
    public static final String OWN_ID = "own-id";

    /** Detail of an event in a group: the group's id. */
    public static final String PLACE = "place";

    public InboundEvent {
        Objects.requireNonNull(channel, "An event names its channel.");
        Objects.requireNonNull(account, "An event names the account that received it.");
        Objects.requireNonNull(externalId, "An event has an external id.");
        Objects.requireNonNull(kind, "An event has a kind.");
        Objects.requireNonNull(from, "An event names somebody, if only nobody.");
        Objects.requireNonNull(at, "An event happened at a moment.");
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    /** Why nothing follows from it; a code. */
    String whyIgnored() {
        return details.getOrDefault(WHY_IGNORED, "not-acted-on");
    }

    /** Where it happened: a group, else with whom it is about. */
    public ChannelAddress place() {
        return details.containsKey(PLACE) ? new ChannelAddress(channel, details.get(PLACE), null) : from;
    }

    /** What happened. {@code OTHER} is kept and counted, and nothing follows from it. */
    public enum Kind {
        UNSENT,
        EDITED,
        REACTION,
        DELIVERED,
        READ,
        FOLLOWED,
        UNFOLLOWED,
        SENT_OUTSIDE,
        OTHER
    }
}
