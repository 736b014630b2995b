package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.conversation.TakenBackWords;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.ticket.TicketRegister;

/** A message that its writer took back is erased wherever its words stand; that it was taken back stays on record (P8). */
@Singleton
class UnsentMessages implements EventTaker {
    private final TakenBackWords words;
    private final TicketRegister tickets;

    @Inject
    UnsentMessages(TakenBackWords words, TicketRegister tickets) {
        this.words = words;
        this.tickets = tickets;
    }

    @Override
    public Set<InboundEvent.Kind> kinds() {
        return Set.of(InboundEvent.Kind.UNSENT);
    }

    @Override
    public Effect take(PendingMessage pending) {
        InboundEvent event = pending.event();
        if (event.about() == null) {
            return Effect.NOTHING;
        }
        words.forgetHeld(event.channel(), event.about());
        Effect effect = forgotten(event.channel(), event.about(), pending.receivedAt());
        if (!effect.onMessage()) {
            words.announce(event.channel(), event.about());
        }
        return effect;
    }

    /** The ticket is called by what this message says, unless that has a subject of its own, which nobody takes back. */
    void names(UUID ticket, UUID id, InboundMessage message) {
        if (message.subject() == null) {
            words.names(ticket, id);
        }
    }

    /** A message that was taken back before it came is kept as one that was taken back. */
    void came(PendingMessage pending) {
        InboundMessage message = pending.message();
        if (words.announced(message.channel(), message.externalId())) {
            forgotten(message.channel(), message.externalId(), pending.receivedAt());
        }
    }

    private Effect forgotten(String channel, String externalId, Instant at) {
        return words.find(channel, externalId)
                .map(message -> forgotten(message, at))
                .orElse(Effect.NOTHING);
    }

    private Effect forgotten(StoredMessage message, Instant at) {
        String none = TicketSubject.none(message.language());
        words.forget(message);
        List<UUID> named = words.forgetSubjects(message.id(), none);
        named.forEach(ticket -> tickets.unsent(ticket, none, at));
        if (!named.contains(message.ticket())) {
            tickets.unsent(message.ticket(), null, at);
        }
        return new Effect(message.ticket(), message.id());
    }
}
