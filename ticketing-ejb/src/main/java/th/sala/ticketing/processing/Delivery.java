package th.sala.ticketing.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.identity.IdentityMatch;
import th.sala.ticketing.identity.Recognition;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.intake.PendingMessages;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.processing.Conversing.Place;
import th.sala.ticketing.reply.Acknowledgements;
import th.sala.ticketing.reply.Bounces;
import th.sala.ticketing.reply.Bounces.Returned;
import th.sala.ticketing.spam.BlockedSenders;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * The way of a message from the inbox to its ticket (T2): who wrote, on which basis, to which ticket; kept; answered that
 * it arrived. A report about a mail of ours only changes what is known of that mail. All of it in the caller's transaction, or nothing. No refusal stops what arrives.
 */
@Singleton
class Delivery {
    private static final String PURPOSE = "customer-care";

    private final PendingMessages inbox;
    private final Recognition recognition;
    private final PurposeGate gate;
    private final Conversing conversing;
    private final Messages messages;
    private final Threads threads;
    private final TicketRegister tickets;
    private final Acknowledgements acknowledgements;
    private final Bounces bounces;
    private final TakingEvents events;
    private final BlockedSenders blocked;
    private final UnsentMessages unsent;
    private final ShownBefore shown;
    private final ReplyBlocks replyBlocks;
    private final SaidNoMore noMore;

    @Inject
    Delivery(
            PendingMessages inbox,
            Recognition recognition,
            PurposeGate gate,
            Conversing conversing,
            Messages messages,
            Threads threads,
            TicketRegister tickets,
            Acknowledgements acknowledgements,
            Bounces bounces,
            TakingEvents events,
            BlockedSenders blocked,
            UnsentMessages unsent,
            ShownBefore shown,
            ReplyBlocks replyBlocks,
            SaidNoMore noMore) {
        this.inbox = inbox;
        this.recognition = recognition;
        this.gate = gate;
        this.conversing = conversing;
        this.messages = messages;
        this.threads = threads;
        this.tickets = tickets;
        this.acknowledgements = acknowledgements;
        this.bounces = bounces;
        this.events = events;
        this.blocked = blocked;
        this.unsent = unsent;
        this.shown = shown;
        this.replyBlocks = replyBlocks;
        this.noMore = noMore;
    }

    void deliver(List<PendingMessage> batch) {
        expect(batch.stream()
                .map(PendingMessage::message)
                .filter(message -> message != null && message.report() == null)
                .toList());
        batch.forEach(pending -> deliver(pending, true));
    }

    /** While the gate cannot decide: kept like any other, answered by nobody, its ticket marked. */
    void deliverUndecided(List<PendingMessage> batch) {
        batch.forEach(pending -> deliver(pending, false));
    }

    /** What is asked of each is asked of all at once before. */
    private void expect(List<InboundMessage> messages) {
        Map<ChannelAddress, SubjectId> senders = recognition.expect(messages);
        gate.expect(messages.stream()
                .filter(message -> senders.containsKey(message.from()))
                .map(message -> asked(message, senders.get(message.from()), null))
                .toList());
    }

    private void deliver(PendingMessage pending, boolean decided) {
        if (pending.event() == null) {
            deliverMessage(pending, decided);
        } else {
            events.take(pending);
        }
    }

    private void deliverMessage(PendingMessage pending, boolean decided) {
        Optional<Returned> returned =
                Optional.ofNullable(pending.message().report()).flatMap(bounces::take);
        if (returned.isPresent()) {
            inbox.settled(pending.id(), returned.get().ticket(), returned.get().message());
        } else {
            keep(pending, decided);
        }
    }

    /** The message's id is made when its ticket is held, because ids tell what came after what. */
    private void keep(PendingMessage pending, boolean decided) {
        InboundMessage message = pending.message();
        IdentityMatch writer = recognition.recognise(message);
        SubjectId customer = writer.subject();
        Optional<UUID> joined = conversing.joined(message);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Basis basis = decided ? basis(message, customer, id) : new Basis(PURPOSE, null);
        boolean spam = blocked.block(message);
        Place place = spam
                ? conversing.setAside(pending, joined, customer, id)
                : conversing.place(pending, joined, customer, id);
        TicketHead ticket = place.ticket();
        messages.add(kept(pending, id, ticket, customer, basis), pending.files());
        threads.remember(message, id);
        shown.keep(pending, customer, id);
        takePart(message, ticket, customer);
        if (place.thanked()) {
            messages.thanked(id);
        } else if (!place.opened() && Thanks.only(pending)) {
            messages.courteous(id);
        }
        if (message.quiet()) {
            messages.quiet(id);
        }
        if (place.opened()) {
            unsent.names(ticket.id(), id, message);
        }
        if (!decided) {
            replyBlocks.mark(ticket.id(), id);
        } else if (spam) {
            noMore.heardOfBlocked(pending, writer);
        } else if (!noMore.heard(pending, ticket, writer, place.opened()) && place.opened()) {
            acknowledgements.acknowledge(ticket, writer.addressee(), id, message);
        }
        inbox.delivered(pending.id(), ticket.id(), id);
        unsent.came(pending);
        inbox.recall(message.channel(), message.externalId());
    }

    /** Asked for the record: a refusal limits what is shown and sent later, never what is kept now. */
    private Basis basis(InboundMessage message, SubjectId customer, UUID id) {
        return Basis.of(PURPOSE, gate.decide(asked(message, customer, id)));
    }

    private static ProcessingRequest asked(InboundMessage message, SubjectId customer, UUID id) {
        return new ProcessingRequest(customer, PURPOSE, Operation.AUTOMATE, message.channel(), "system", id);
    }

    private void takePart(InboundMessage message, TicketHead ticket, SubjectId customer) {
        if (message.trust() != Trust.FAIL) {
            threads.join(ticket.id(), message.place(), customer);
        }
    }

    /** A sender whom our mail server calls forged does not choose where answers go. */
    private static String answersTo(InboundMessage message) {
        return message.trust() == Trust.FAIL || message.replyTo() == null
                ? null
                : message.replyTo().value();
    }

    private static NewMessage kept(
            PendingMessage pending, UUID id, TicketHead ticket, SubjectId customer, Basis basis) {
        InboundMessage message = pending.message();
        return new NewMessage(
                id,
                ticket.id(),
                MessageKind.MESSAGE,
                message.channel(),
                message.account(),
                message.externalId(),
                "customer",
                customer,
                pending.receivedAt(),
                message.sentAt(),
                message.subject(),
                message.text(),
                message.html(),
                message.language(),
                new Envelope(
                        message.from(),
                        message.to(),
                        List.of(),
                        message.thread().messageId(),
                        answersTo(message),
                        message.thread().references()),
                message.trust(),
                message.automatic(),
                basis,
                pending.raw(),
                null);
    }
}
