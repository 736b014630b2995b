package th.sala.channels.outbound;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.reply.Outbox;

/** An outbox in memory: hands each message out once and keeps what it was told. */
public final class RememberingOutbox implements Outbox {
    private final List<OutboundMessage> waiting = new ArrayList<>();
    public final Map<UUID, String> outcomes = new ConcurrentHashMap<>();

    /** Claims that do not hold any more. */
    public final Set<UUID> lost = ConcurrentHashMap.newKeySet();

    /** How often telling that something was sent meets a deadlock from now on. */
    public final AtomicInteger deadlocks = new AtomicInteger();

    public synchronized void queue(OutboundMessage message) {
        waiting.add(message);
    }

    @Override
    public synchronized List<OutboundMessage> claim(String channel, Set<String> except, int limit) {
        List<OutboundMessage> free = waiting.stream()
                .filter(message -> message.channel().equals(channel))
                .filter(message -> !except.contains(message.account()))
                .toList();
        List<OutboundMessage> due = free.stream()
                .filter(message -> message.account().equals(free.get(0).account()))
                .limit(limit)
                .toList();
        waiting.removeAll(due);
        return due;
    }

    @Override
    public boolean begin(UUID claim) {
        return !lost.contains(claim);
    }

    @Override
    public List<UUID> begin(List<UUID> claims, UUID key) {
        return claims.stream().filter(this::begin).toList();
    }

    @Override
    public void sent(UUID id, String providerAnswer) {
        if (deadlocks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
        }
        outcomes.put(id, "sent: " + providerAnswer);
    }

    @Override
    public void failed(UUID id, String reason, boolean temporary, Duration atLeast) {
        outcomes.put(id, (temporary ? "later: " : "failed: ") + reason);
    }

    @Override
    public void uncertain(UUID id, String reason) {
        outcomes.put(id, "uncertain: " + reason);
    }
}
