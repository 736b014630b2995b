package th.sala.channels.outbound;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.consent.database.PassingFault;
import th.sala.ticketing.outcome.Fault;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.reply.Outbox;

/** One handful of claimed messages on its way: each step of each is told to the outbox at once. */
final class RecordedDispatch implements Dispatch {
    private static final Logger LOG = Logger.getLogger(RecordedDispatch.class.getName());
    private static final int TRIES = 3;

    private final Outbox outbox;
    private final Set<UUID> begun = new HashSet<>();
    private final Set<UUID> settled = new HashSet<>();

    /** What is known and could not be told yet. */
    private final Map<UUID, DeliveryOutcome> untold = new HashMap<>();

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
        untold.put(message.claim(), outcome);
        tell(message.claim(), outcome, TRIES);
        settled.add(message.claim());
    }

    /** Again where two transactions were in each other's way: else what left would look as if nobody knew. */
    private void tell(UUID claim, DeliveryOutcome outcome, int tries) {
        try {
            tell(claim, outcome);
        } catch (RuntimeException fault) {
            if (tries == 1 || !PassingFault.in(fault)) {
                throw fault;
            }
            LOG.log(Level.INFO, "What became of claim {0} is told again: {1}", new Object[] {claim, Fault.of(fault)});
            tell(claim, outcome, tries - 1);
        }
    }

    private void tell(UUID claim, DeliveryOutcome outcome) {
        if (outcome instanceof Accepted accepted) {
            outbox.sent(claim, accepted.answer());
        } else if (outcome instanceof Refused refused) {
            outbox.failed(claim, refused.reason(), refused.temporary(), refused.atLeast());
        } else if (outcome instanceof Uncertain uncertain) {
            outbox.uncertain(claim, uncertain.reason());
        }
    }

    /** After a fault of the sender what had begun is uncertain; what it did not come to is surely not sent. */
    void close(List<OutboundMessage> claimed) {
        claimed.stream()
                .filter(message -> !settled.contains(message.claim()))
                .forEach(message -> ended(message, untold.getOrDefault(message.claim(), unknown(message))));
    }

    private DeliveryOutcome unknown(OutboundMessage message) {
        return begun.contains(message.claim()) ? new Uncertain("hub-failed-sending") : new Refused("hub-failed", true);
    }
}
