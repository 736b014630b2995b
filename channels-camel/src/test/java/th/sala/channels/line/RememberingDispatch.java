package th.sala.channels.line;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.Dispatch;
import th.sala.ticketing.reply.OutboundMessage;

/** Lets everything begin and remembers how it ended. */
final class RememberingDispatch implements Dispatch {
    /** Messages that somebody stopped after they were handed out. */
    final Set<UUID> stopped = new HashSet<>();

    private final Map<UUID, DeliveryOutcome> ended = new LinkedHashMap<>();

    @Override
    public boolean begins(OutboundMessage message) {
        return true;
    }

    @Override
    public List<OutboundMessage> begin(List<OutboundMessage> together, UUID key) {
        return together.stream()
                .filter(message -> !stopped.contains(message.message()))
                .toList();
    }

    @Override
    public void ended(OutboundMessage message, DeliveryOutcome outcome) {
        if (ended.put(message.message(), outcome) != null) {
            throw new AssertionError("A message ends once.");
        }
    }

    DeliveryOutcome of(OutboundMessage message) {
        return ended.get(message.message());
    }

    List<DeliveryOutcome> all() {
        return List.copyOf(ended.values());
    }
}
