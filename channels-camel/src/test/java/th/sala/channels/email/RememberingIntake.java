package th.sala.channels.email;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import th.sala.ticketing.intake.Acceptance;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.MessageIntake;
import th.sala.ticketing.intake.UnreadableMessage;

/** An intake in memory that keeps its port's promise: one message per external id. */
public final class RememberingIntake implements MessageIntake {
    public final Map<String, InboundMessage> messages = new LinkedHashMap<>();
    public final Map<String, InboundEvent> events = new LinkedHashMap<>();
    public final Map<String, byte[]> raws = new LinkedHashMap<>();
    public final Map<String, UnreadableMessage> quarantined = new LinkedHashMap<>();
    public final Map<String, Instant> came = new LinkedHashMap<>();
    public final List<String> duplicates = new ArrayList<>();
    public Predicate<InboundMessage> poison = message -> false;
    public Predicate<UnreadableMessage> untellable = message -> false;
    public Supplier<RuntimeException> fault = () -> new IllegalStateException("This message breaks the hub.");

    @Override
    public synchronized Acceptance accept(InboundMessage message, byte[] raw, Instant cameAt) {
        if (poison.test(message)) {
            throw fault.get();
        }
        if (raws.putIfAbsent(message.externalId(), raw) != null) {
            duplicates.add(message.externalId());
            return Acceptance.DUPLICATE;
        }
        messages.put(message.externalId(), message);
        came.put(message.externalId(), cameAt);
        return Acceptance.ACCEPTED;
    }

    @Override
    public synchronized Acceptance accept(InboundEvent event, byte[] raw) {
        if (raws.putIfAbsent(event.externalId(), raw) != null) {
            duplicates.add(event.externalId());
            return Acceptance.DUPLICATE;
        }
        events.put(event.externalId(), event);
        return Acceptance.ACCEPTED;
    }

    @Override
    public synchronized Optional<UUID> arrival(String channel, String externalId) {
        return raws.containsKey(externalId)
                ? Optional.of(UUID.nameUUIDFromBytes(externalId.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    @Override
    public synchronized Acceptance quarantine(UnreadableMessage message, byte[] raw, Instant cameAt) {
        if (untellable.test(message)) {
            throw fault.get();
        }
        if (raws.putIfAbsent(message.externalId(), raw) != null) {
            return Acceptance.DUPLICATE;
        }
        quarantined.put(message.externalId(), message);
        came.put(message.externalId(), cameAt);
        return Acceptance.QUARANTINED;
    }

    public List<String> subjects() {
        return messages.values().stream().map(InboundMessage::subject).toList();
    }
}
