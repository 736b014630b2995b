package th.sala.channels.outbound;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.reply.Outbox;

/** Empties one channel's outbox (T3): claim, send, record each beginning and each outcome in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxDrain {
    private static final int BATCH = 50;

    private final Outbox outbox;
    private final Lanes lanes;
    private final OutboxWake wake;

    /** For the container's proxy. */
    public OutboxDrain() {
        this(null, null, null);
    }

    @Inject
    public OutboxDrain(Outbox outbox, Lanes lanes, OutboxWake wake) {
        this.outbox = outbox;
        this.lanes = lanes;
        this.wake = wake;
    }

    /**
     * One account's messages after another's. While one hangs, another thread sees to the rest.
     *
     * @return how many were claimed
     */
    public int drain(ChannelSender sender) {
        int total = 0;
        List<OutboundMessage> claimed;
        do {
            claimed = lanes.enter(sender.channel(), taken -> outbox.claim(sender.channel(), taken, BATCH));
            if (!claimed.isEmpty()) {
                wake.again(sender.channel());
                send(sender, claimed);
            }
            total += claimed.size();
        } while (!claimed.isEmpty());
        return total;
    }

    private void send(ChannelSender sender, List<OutboundMessage> claimed) {
        RecordedDispatch dispatch = new RecordedDispatch(outbox);
        try {
            sender.send(claimed, dispatch);
        } finally {
            close(sender, dispatch, claimed);
        }
    }

    /** Whatever cannot be told: the lane is free again. */
    private void close(ChannelSender sender, RecordedDispatch dispatch, List<OutboundMessage> claimed) {
        try {
            dispatch.close(claimed);
        } finally {
            lanes.leave(sender.channel(), claimed);
        }
    }
}
