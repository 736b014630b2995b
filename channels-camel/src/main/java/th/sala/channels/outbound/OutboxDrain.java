package th.sala.channels.outbound;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.reply.Outbox;

/** Empties one channel's outbox (T3): claim, send, record each outcome in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDrain {
    private static final int BATCH = 50;

    private final Outbox outbox;

    /** For the container's proxy. */
    public OutboxDrain() {
        this(null);
    }

    @Inject
    public OutboxDrain(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @return how many messages were claimed */
    public int drain(ChannelSender sender) {
        int total = 0;
        List<OutboundMessage> claimed;
        do {
            claimed = outbox.claim(sender.channel(), BATCH);
            if (!claimed.isEmpty()) {
                send(sender, claimed);
            }
            total += claimed.size();
        } while (claimed.size() == BATCH);
        return total;
    }

    /** A fault of the sender leaves its message uncertain; those it did not come to are surely not sent. */
    private void send(ChannelSender sender, List<OutboundMessage> claimed) {
        Set<UUID> settled = new HashSet<>();
        try {
            sender.send(claimed, (message, outcome) -> {
                settled.add(message.id());
                record(message, outcome);
            });
        } finally {
            List<OutboundMessage> open =
                    claimed.stream().filter(m -> !settled.contains(m.id())).toList();
            for (int i = 0; i < open.size(); i++) {
                record(
                        open.get(i),
                        i == 0
                                ? new Uncertain("The hub failed while sending.")
                                : new Refused("The hub failed before sending.", true));
            }
        }
    }

    private void record(OutboundMessage message, DeliveryOutcome outcome) {
        if (outcome instanceof Accepted accepted) {
            outbox.sent(message.id(), accepted.answer());
        } else if (outcome instanceof Refused refused) {
            outbox.failed(message.id(), refused.reason(), refused.temporary());
        } else if (outcome instanceof Uncertain uncertain) {
            outbox.uncertain(message.id(), uncertain.reason());
        }
    }
}
