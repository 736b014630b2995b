package th.sala.ticketing.reply;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What waits to be sent (T3). Claiming commits the state {@code sending} with a lease, so that a crash between the send
 * and its outcome is seen: such a mail becomes {@code uncertain} and is shown to a person, never silently repeated (M9).
 * What was claimed and did not begin surely did not leave, and is claimed again by itself. A claim's id is a token of that
 * one claim: whoever lost the row to another claim can neither send it nor tell its outcome.
 */
public interface Outbox {

    /**
     * Up to {@code limit} due messages of one account of the channel: the one whose message is due longest. The gate is asked again, in the claiming transaction, about
     * everybody whose data a message uses; what it now refuses is cancelled and not returned (M8). What cannot be read is
     * {@code failed} with reason {@code unreadable} and holds up no other (P7). The files of one claim weigh at most 25 MiB
     * together, unless a single message is heavier. Each call commits by itself.
     *
     * @param except accounts that are left out
     */
    List<OutboundMessage> claim(String channel, Set<String> except, int limit);

    /**
     * The message leaves now: asked right before it is handed to the provider. Renews the lease for this one message.
     *
     * @param claim {@link OutboundMessage#claim()}, here and below
     * @return false when it may not leave any more, because somebody stopped it or its claim was lost meanwhile; there is
     *     nothing to report about it then
     */
    boolean begin(UUID claim);

    /**
     * These messages leave now as one call: asked right before it. Those that were joined before keep that call's key, and
     * those that stay behind are no part of it any more.
     *
     * @param key of the call, which the provider takes once
     * @return those that may leave, in their order; about the others there is nothing to report
     */
    List<UUID> begin(List<UUID> claims, UUID key);

    /**
     * The provider accepted the message. {@code providerAnswer} is its own words, such as the SMTP reply. Understood also
     * when the lease ran out, and when somebody queued the message again that nobody has claimed since: then it does not
     * leave twice.
     */
    void sent(UUID claim, String providerAnswer);

    /**
     * Not accepted, surely not sent. Repeated with back-off when {@code temporary}, else failed for good.
     *
     * @param atLeast how long the provider asks to be left alone; zero when it does not say
     */
    void failed(UUID claim, String reason, boolean temporary, Duration atLeast);

    default void failed(UUID claim, String reason, boolean temporary) {
        failed(claim, reason, temporary, Duration.ZERO);
    }

    /** Nobody can tell whether it was sent. */
    void uncertain(UUID claim, String reason);
}
