package th.sala.ticketing.reply;

import java.util.List;
import java.util.UUID;

/**
 * What waits to be sent (T3). Claiming commits the state {@code sending} with a lease, so that a crash between the send
 * and its outcome is seen: such a mail becomes {@code uncertain} and is shown to a person, never silently repeated (M9).
 */
public interface Outbox {

    /**
     * Up to {@code limit} due messages of the channel. The gate is asked again in the claiming transaction; what it now
     * refuses is cancelled and not returned (M8). Each call is a transaction of its own.
     */
    List<OutboundMessage> claim(String channel, int limit);

    /** The provider accepted the message. {@code providerAnswer} is its own words, such as the SMTP reply. */
    void sent(UUID id, String providerAnswer);

    /** Not accepted, surely not sent. Repeated with back-off when {@code temporary}, else failed for good. */
    void failed(UUID id, String reason, boolean temporary);

    /** Nobody can tell whether it was sent. */
    void uncertain(UUID id, String reason);
}
