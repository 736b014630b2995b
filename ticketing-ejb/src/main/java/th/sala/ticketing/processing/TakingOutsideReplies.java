package th.sala.ticketing.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Corrections;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.reply.DeliveryNews;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Something left from our account: an echo of what the hub sent itself is merged with it; anything else was sent outside the
 * hub. That is kept on the person's ticket as such, without a decision of the gate because nobody asked it, and meets the
 * promise to answer. It never opens a ticket.
 */
@Singleton
class TakingOutsideReplies implements EventTaker {
    /** Author of what somebody sent without the hub. */
    private static final String OUTSIDE = "outside";

    private final DeliveryNews sent;
    private final Corrections corrections;
    private final Threads threads;
    private final TicketRegister tickets;
    private final Messages messages;

    @Inject
    TakingOutsideReplies(
            DeliveryNews sent, Corrections corrections, Threads threads, TicketRegister tickets, Messages messages) {
        this.sent = sent;
        this.corrections = corrections;
        this.threads = threads;
        this.tickets = tickets;
        this.messages = messages;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SENT_OUTSIDE);
    }

    @Override
    public Effect take(PendingMessage pending) {
        InboundEvent event = pending.event();
        return sent.ours(event.channel(), event.about(), event.details().get(InboundEvent.OWN_ID))
                .map(merged -> new Effect(merged.ticket(), merged.message()))
                .or(() -> corrections
                        .find(event.channel(), event.about())
                        .map(known -> new Effect(known.ticket(), known.message())))
                .or(() -> threads.conversationWith(event.from()).map(ticket -> kept(ticket, pending)))
                .orElse(Effect.NOTHING);
    }

    private Effect kept(UUID ticket, PendingMessage pending) {
        messages.hold(ticket);
        TicketHead head = tickets.head(ticket).orElseThrow();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant at = pending.receivedAt();
        messages.add(message(id, head, pending), List.of());
        if (head.state().open()) {
            tickets.answered(ticket, id, OUTSIDE, at);
            tickets.answerAccepted(ticket, at, at);
        } else {
            tickets.lastMessage(ticket, id, at);
        }
        return new Effect(ticket, id);
    }

    private static NewMessage message(UUID id, TicketHead ticket, PendingMessage pending) {
        InboundEvent event = pending.event();
        String text = Optional.ofNullable(event.text()).orElse("");
        return new NewMessage(
                id,
                ticket.id(),
                MessageKind.REPLY,
                event.channel(),
                event.account(),
                event.about(),
                OUTSIDE,
                ticket.customer(),
                pending.receivedAt(),
                event.at(),
                null,
                text,
                null,
                LanguageGuess.of(null, text),
                Envelope.spoken(new ChannelAddress(event.channel(), event.account(), null), List.of(event.from())),
                null,
                false,
                Basis.NONE,
                null,
                "sent");
    }
}
