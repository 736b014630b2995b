package th.sala.channels.outbound;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.reply.OutboundMessage;

/** The outbox as a sender sees it while it works through what it was handed. */
public interface Dispatch {

    /**
     * The message is handed to the provider now. False when it may not leave any more; the sender then passes it over and
     * reports nothing about it.
     */
    boolean begins(OutboundMessage message);

    /**
     * These are handed to the provider now in one call.
     *
     * @param key of the call, which the provider takes once
     * @return those that may leave; the sender passes the others over and reports nothing about them
     */
    default List<OutboundMessage> begin(List<OutboundMessage> together, UUID key) {
        return together.stream().filter(this::begins).toList();
    }

    /** What became of it. A message can also be refused without having begun. */
    void ended(OutboundMessage message, DeliveryOutcome outcome);
}
