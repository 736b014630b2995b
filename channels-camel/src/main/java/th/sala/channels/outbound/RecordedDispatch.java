package th.sala.channels.outbound;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.reply.Outbox;

/** One handful of claimed messages on its way: each step of each is told to the outbox at once. */
final class RecordedDispatch implements Dispatch {
    private final Outbox outbox;
    private final Set<UUID> begun = new HashSet<>();
    private final Set<UUID> settled = new HashSet<>();

    RecordedDispatch(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean begins(OutboundMessage message) {
        boolean ours = outbox.begin(message.claim());
        (ours ? begun : settled).add(message.claim());
        return ours;
    }

    @Override
    public List<OutboundMessage> begin(List<OutboundMessage> together, UUID key) {
        Set<UUID> ours = Set.copyOf(
                outbox.begin(together.stream().map(OutboundMessage::claim).toList(), key));
        together.forEach(message -> (ours.contains(message.claim()) ? begun : settled).add(message.claim()));
        return together.stream()
                .filter(message -> ours.contains(message.claim()))
                .toList();
    }

    @Override
    public void ended(OutboundMessage message, DeliveryOutcome outcome) {
        settled.add(message.claim());
        if (outcome instanceof Accepted accepted) {
            outbox.sent(message.claim(), accepted.answer());
        } else if (outcome instanceof Refused refused) {
            outbox.failed(message.claim(), refused.reason(), refused.temporary(), refused.atLeast());
        } else if (outcome instanceof Uncertain uncertain) {
            outbox.uncertain(message.claim(), uncertain.reason());
        }
    }

    /** After a fault of the sender what had begun is uncertain; what it did not come to is surely not sent. */
    void close(List<OutboundMessage> claimed) {
        claimed.stream()
                .filter(message -> !settled.contains(message.claim()))
                .forEach(message -> ended(
                        message,
                        begun.contains(message.claim())
                                ? new Uncertain("hub-failed-sending")
                                : new Refused("hub-failed", true)));
    }
}
