package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import th.sala.ticketing.conversation.Corrections;
import th.sala.ticketing.conversation.Corrections.Kept;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.reply.Bounces.Returned;
import th.sala.ticketing.reply.DeliveryNews;
import th.sala.ticketing.ticket.TicketRegister;

/** A person changed a message of theirs, or reacted to one of ours or theirs. Neither moves the ticket; one that is called by what they wrote is called by the new words. */
@Singleton
class TakingEdits implements EventTaker {
    private final Corrections corrections;
    private final DeliveryNews sent;
    private final Messages messages;
    private final TicketRegister tickets;
    private final FeedWriter feed;

    @Inject
    TakingEdits(
            Corrections corrections, DeliveryNews sent, Messages messages, TicketRegister tickets, FeedWriter feed) {
        this.corrections = corrections;
        this.sent = sent;
        this.messages = messages;
        this.tickets = tickets;
        this.feed = feed;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.EDITED, Kind.REACTION);
    }

    @Override
    public Effect take(PendingMessage pending) {
        InboundEvent event = pending.event();
        Optional<Effect> about =
                event.kind() == Kind.EDITED ? theirs(event) : theirs(event).or(() -> ours(event));
        about.ifPresent(effect -> {
            change(event, effect);
            tickets.head(effect.ticket())
                    .ifPresent(ticket -> feed.append("message-changed", ticket.id(), ticket.number(), ticket.team()));
        });
        return about.orElse(Effect.NOTHING);
    }

    private void change(InboundEvent event, Effect effect) {
        if (event.kind() == Kind.EDITED) {
            edit(event, effect);
        } else {
            boolean takenBack = "unreact".equals(event.details().get("action"));
            corrections.reacted(effect.message(), takenBack ? null : event.text());
        }
    }

    private void edit(InboundEvent event, Effect effect) {
        messages.hold(effect.ticket());
        String before = TicketSubject.of(messages.find(effect.message()).orElseThrow());
        corrections.edited(effect.message(), event.text() == null ? "" : event.text(), event.at());
        String after = TicketSubject.of(messages.find(effect.message()).orElseThrow());
        corrections
                .named(effect.message())
                .flatMap(tickets::head)
                .filter(ticket -> ticket.subject().equals(before) && !before.equals(after))
                .ifPresent(ticket -> tickets.renamed(ticket.id(), after, event.at()));
    }

    private Optional<Effect> theirs(InboundEvent event) {
        Optional<Kept> kept =
                Optional.ofNullable(event.about()).flatMap(about -> corrections.find(event.channel(), about));
        return kept.map(message -> new Effect(message.ticket(), message.message()));
    }

    private Optional<Effect> ours(InboundEvent event) {
        Optional<Returned> left =
                Optional.ofNullable(event.about()).flatMap(about -> sent.ours(event.channel(), about, null));
        return left.map(message -> new Effect(message.ticket(), message.message()));
    }
}
