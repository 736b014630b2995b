package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.purpose.GateStanding;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.ConversationDesk;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.conversation.Uploads;
import th.sala.ticketing.draft.Drafts;
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
    private final Addressing addressing;
    private final FirstContact firstContact;
    private final Departures departures;
    private final Accounts accounts;
    private final AnsweringByHand byHand;
    private final DecentHours hours;
    private final GateStanding gate;
    private final ReservedPurposes reserved;
    private final NoteWriting notes;
    private final TakingBack takingBack;
    private final Drafts drafts;
    private final ConversationDesk conversations;
    private final Clock clock;

    @Inject
    public WritingReplies(
            TicketRegister tickets,
            Messages messages,
            Uploads uploads,
            Threads threads,
            Addressing addressing,
            FirstContact firstContact,
            Departures departures,
            Accounts accounts,
            AnsweringByHand byHand,
            DecentHours hours,
            GateStanding gate,
            ReservedPurposes reserved,
            NoteWriting notes,
            TakingBack takingBack,
            Drafts drafts,
            ConversationDesk conversations,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.uploads = uploads;
        this.threads = threads;
        this.addressing = addressing;
        this.firstContact = firstContact;
        this.departures = departures;
        this.accounts = accounts;
        this.byHand = byHand;
        this.hours = hours;
        this.gate = gate;
        this.reserved = reserved;
        this.notes = notes;
        this.takingBack = takingBack;
        this.drafts = drafts;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public Outcome<MessageView> note(Caller caller, long number, NewNote note) {
        return tickets.writable(caller, number)
                .then(ticket -> notes.write(caller, ticket, note))
                .then(id -> conversations.message(caller, number, id));
    }

    @Override
    public Outcome<MessageView> takeBack(Caller caller, long number, UUID message) {
        return tickets.visible(caller, number)
                .then(ticket -> takingBack.takeBack(caller, ticket, message))
                .then(id -> conversations.message(caller, number, id));
    }

    @Override
    public Outcome<MessageView> reply(Caller caller, long number, NewReply reply) {
        Optional<Body> body = Body.of(reply.text(), reply.html());
        if (body.isEmpty()) {
            return refused(ReplyCheck.refusal("text-required", "A reply says something."));
        }
        Optional<Refusal> unfit = ReplyCheck.form(reply).or(() -> ReplyCheck.decidable(gate.answers()));
        return unfit.isPresent()
                ? refused(unfit)
                : tickets.writable(caller, number)
                        .then(ticket -> answer(caller, ticket, reply, body.get()))
                        .then(id -> conversations.message(caller, number, id));
    }

    private Outcome<UUID> answer(Caller caller, TicketHead ticket, NewReply reply, Body body) {
        Optional<StoredMessage> answered = messages.find(reply.replyingTo());
        Optional<List<Long>> sizes = uploads.sizes(caller.user(), reply.attachments());
        Optional<Refusal> unfit = ReplyCheck.answered(answered, ticket.id())
                .or(() -> ReplyCheck.newer(messages.newerThan(answered.get())))
                .or(() -> ReplyCheck.attached(sizes.isPresent()))
                .or(() -> reserved.refuse(caller, reply.purpose()));
        if (unfit.isPresent()) {
            return refused(unfit);
        }
        StoredMessage last = messages.newest(ticket.id()).orElse(answered.get());
        return addressing
                .route(caller, ticket, reply, body, last, sizes.orElseThrow())
                .then(route -> Outcome.done(depart(caller, ticket, reply, body, last, route)));
    }

    private UUID depart(
            Caller caller, TicketHead ticket, NewReply reply, Body body, StoredMessage answered, Route route) {
        List<StoredFile> files =
                uploads.take(caller.user(), reply.attachments()).orElseThrow();
        Instant now = clock.instant();
        Body told = firstContact
                .notice(route.people().values(), route.from().channel(), ticket.language(), route.id())
                .map(body::followedBy)
                .orElse(body);
        Instant leaving = now.plusSeconds(reply.sendAfterSeconds());
        Draft draft = new Draft(
                route.id(),
                ticket.id(),
                MessageKind.REPLY,
                caller.user(),
                ticket.customer(),
                List.copyOf(route.decisions().keySet()),
                route.from(),
                route.to(),
                route.cc(),
                ReplySubject.of(ticket.subject(), ticket.number()),
                told.text(),
                told.html(),
                ticket.language(),
                ThreadReferences.answering(
                        answered.envelope().messageId(), answered.envelope().references()),
                Basis.of(reply.purpose(), route.decision()),
                hours.leaving(route.decision().basis(), leaving),
                files);
        departures.depart(draft);
        drafts.answered(ticket.id(), caller.user());
        sayWhyItWaits(draft, leaving);
        Stream.concat(route.to().stream(), route.cc().stream())
                .forEach(address ->
                        threads.join(ticket.id(), address, route.people().get(address)));
        if (ticket.state().open()) {
            tickets.answered(ticket.id(), route.id(), caller.user(), now);
        } else {
            tickets.lastMessage(ticket.id(), route.id(), now);
        }
        return route.id();
    }

    /** @param wanted when its writer would have it leave */
    private void sayWhyItWaits(Draft draft, Instant wanted) {
        if (accounts.byHand(draft.from().channel())) {
            byHand.await(draft);
        } else if (draft.leavesAt().isAfter(wanted)) {
            messages.delivery(draft.id(), "queued", DecentHours.QUIET);
        }
    }

    private static <T> Outcome<T> refused(Optional<Refusal> refusal) {
        return Outcome.refused(refusal.orElseThrow());
    }
}
