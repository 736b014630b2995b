package th.sala.channels.outbound;

import th.sala.ticketing.reply.OutboundMessage;

/** The outbox as a sender sees it while it works through what it was handed. */
public interface Dispatch {

    /**
     * The message is handed to the provider now. False when it may not leave any more; the sender then passes it over and
     * reports nothing about it.
     */
    boolean begins(OutboundMessage message);

    /** What became of it. A message can also be refused without having begun. */
    void ended(OutboundMessage message, DeliveryOutcome outcome);
}
