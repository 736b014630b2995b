package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.ConversationDesk;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.conversation.Uploads;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.StoredFile;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class WritingReplies implements ReplyDesk {
    private final TicketRegister tickets;
    private final Messages messages;
    private final Uploads uploads;
    private final Threads threads;
    private final PurposeGate gate;
    private final Recipients recipients;
    private final Senders senders;
    private final Departures departures;
    private final NoteWriting notes;
    private final ConversationDesk conversations;
    private final Clock clock;

    @Inject
    public WritingReplies(
            TicketRegister tickets,
            Messages messages,
            Uploads uploads,
            Threads threads,
            PurposeGate gate,
            Recipients recipients,
            Senders senders,
            Departures departures,
            NoteWriting notes,
            ConversationDesk conversations,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.uploads = uploads;
        this.threads = threads;
        this.gate = gate;
        this.recipients = recipients;
        this.senders = senders;
        this.departures = departures;
        this.notes = notes;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public Outcome<MessageView> note(Caller caller, long number, NewNote note) {
        return tickets.visible(caller, number)
                .then(ticket -> notes.write(caller, ticket, note))
                .then(id -> conversations.message(caller, number, id));
    }

    @Override
    public Outcome<MessageView> reply(Caller caller, long number, NewReply reply) {
        Optional<Body> body = Body.of(reply.text(), reply.html());
        if (body.isEmpty()) {
            return refused(ReplyCheck.refusal("text-required", "A reply says something."));
        }
        Optional<Refusal> unfit = ReplyCheck.form(reply);
        return unfit.isPresent()
                ? refused(unfit)
                : tickets.visible(caller, number)
                        .then(ticket -> answer(caller, ticket, reply, body.get()))
                        .then(id -> conversations.message(caller, number, id));
    }

    private Outcome<UUID> answer(Caller caller, TicketHead ticket, NewReply reply, Body body) {
        messages.hold(ticket.id());
        Optional<StoredMessage> answered = messages.find(reply.replyingTo());
        Optional<Refusal> unfit = ReplyCheck.answered(answered, ticket.id())
                .or(() -> ReplyCheck.newer(messages.newerThan(answered.get())));
        return unfit.isPresent() ? refused(unfit) : address(caller, ticket, reply, body, answered.get());
    }

    private Outcome<UUID> address(Caller caller, TicketHead ticket, NewReply reply, Body body, StoredMessage answered) {
        String channel = reply.channel() == null ? answered.channel() : reply.channel();
        Optional<ChannelAddress> from = senders.account(
                channel,
                account(ticket, answered, channel),
                ticket.team(),
                senders.agentName(caller.user(), ticket.team()));
        if (from.isEmpty()) {
            return refused(ReplyCheck.refusal("channel-unavailable", "The team has no account on this channel."));
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Decision decision = gate.decide(
                new ProcessingRequest(ticket.customer(), reply.purpose(), Operation.SEND, channel, caller.user(), id));
        if (!decision.permitted()) {
            return refused(ReplyCheck.refusal(
                    "purpose-refused",
                    "This person's data may not be used for this purpose: " + decision.reason() + "."));
        }
        List<ChannelAddress> to = reply.to().isEmpty()
                ? recipients.of(ticket, answered, channel)
                : reply.to().stream()
                        .map(address -> new ChannelAddress(channel, address, null))
                        .toList();
        return to.isEmpty()
                ? refused(
                        ReplyCheck.refusal("recipient-required", "Nobody's address is known; say whom to send it to."))
                : attach(caller, ticket, reply, body, answered, new Route(id, from.get(), to, decision));
    }

    private static String account(TicketHead ticket, StoredMessage answered, String channel) {
        if (channel.equals(answered.channel()) && answered.account() != null) {
            return answered.account();
        }
        return channel.equals(ticket.channel()) ? ticket.account() : null;
    }

    private Outcome<UUID> attach(
            Caller caller, TicketHead ticket, NewReply reply, Body body, StoredMessage answered, Route route) {
        Optional<List<StoredFile>> files = uploads.take(caller.user(), reply.attachments());
        if (files.isEmpty()) {
            return refused(
                    ReplyCheck.refusal("unknown-attachment", "An attachment was not uploaded, or sent already."));
        }
        Instant now = clock.instant();
        List<ChannelAddress> cc = reply.cc().stream()
                .map(address -> new ChannelAddress(route.from().channel(), address, null))
                .toList();
        departures.depart(new Draft(
                route.id(),
                ticket.id(),
                MessageKind.REPLY,
                caller.user(),
                ticket.customer(),
                route.from(),
                route.to(),
                cc,
                ReplySubject.of(ticket.subject(), ticket.number()),
                body.text(),
                body.html(),
                ticket.language(),
                ThreadReferences.answering(
                        answered.envelope().messageId(), answered.envelope().references()),
                Basis.of(reply.purpose(), route.decision()),
                now.plusSeconds(reply.sendAfterSeconds()),
                files.get()));
        Stream.concat(route.to().stream(), cc.stream()).forEach(address -> threads.join(ticket.id(), address, null));
        if (ticket.state().open()) {
            tickets.answered(ticket.id(), route.id(), caller.user(), now);
        } else {
            tickets.lastMessage(ticket.id(), route.id(), now);
        }
        return Outcome.done(route.id());
    }

    private static <T> Outcome<T> refused(Optional<Refusal> refusal) {
        return Outcome.refused(refusal.orElseThrow());
    }

    private record Route(UUID id, ChannelAddress from, List<ChannelAddress> to, Decision decision) {}
}
