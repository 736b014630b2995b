package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.conversation.TakenBackWords;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.ticket.TicketHead;
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
        TicketHead ticket = tickets.head(message.ticket()).orElseThrow();
        String made = TicketSubject.of(message.subject(), message.text(), message.language());
        String none = TicketSubject.none(message.language());
        words.forget(message, none);
        words.forgetSubject(message.id(), made);
        tickets.unsent(ticket.id(), ticket.subject().equals(made) ? none : null, at);
        return new Effect(message.ticket(), message.id());
    }
}
