package th.sala.ticketing.reply;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.Colleague;
import th.sala.ticketing.conversation.Envelope;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.NewMessage;
import th.sala.ticketing.conversation.Uploads;
import th.sala.ticketing.draft.Drafts;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.StoredFile;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.watch.Mentions;

/** Internal notes: a message without recipients and without a row in the outbox. */
@Singleton
class NoteWriting {
    private final Messages messages;
    private final Uploads uploads;
    private final Staff staff;
    private final Drafts drafts;
    private final FeedWriter feed;
    private final Mentions mentions;
    private final Clock clock;

    @Inject
    NoteWriting(
            Messages messages,
            Uploads uploads,
            Staff staff,
            Drafts drafts,
            FeedWriter feed,
            Mentions mentions,
            Clock clock) {
        this.messages = messages;
        this.uploads = uploads;
        this.staff = staff;
        this.drafts = drafts;
        this.feed = feed;
        this.mentions = mentions;
        this.clock = clock;
    }

    Outcome<UUID> write(Caller caller, TicketHead ticket, NewNote note) {
        Optional<Body> body = Body.of(note.text(), note.html());
        if (body.isEmpty()) {
            return Outcome.refused(ReplyCheck.refusal("text-required", "A note says something.")
                    .get());
        }
        return mentions.in(ticket, body.get().text())
                .then(named -> write(caller, ticket, note, body.get()).then(id -> {
                    mentions.tell(ticket, named, caller.user());
                    return Outcome.done(id);
                }));
    }

    private Outcome<UUID> write(Caller caller, TicketHead ticket, NewNote note, Body body) {
        Optional<List<StoredFile>> files = uploads.take(caller.user(), note.attachments());
        if (files.isEmpty()) {
            return Outcome.refused(ReplyCheck.refusal("unknown-attachment", "An attachment was not uploaded.")
                    .get());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        messages.add(message(id, caller, ticket, body), files.get());
        drafts.noted(ticket.id(), caller.user());
        feed.append("message-added", ticket.id(), ticket.number(), ticket.team());
        return Outcome.done(id);
    }

    private NewMessage message(UUID id, Caller caller, TicketHead ticket, Body body) {
        String name = staff.agent(caller.user()).map(Staff.Agent::displayName).orElse(caller.user());
        return new NewMessage(
                id,
                ticket.id(),
                MessageKind.NOTE,
                ticket.channel(),
                null,
                null,
                caller.user(),
                ticket.customer(),
                clock.instant(),
                null,
                null,
                body.text(),
                body.html(),
                ticket.language(),
                Envelope.spoken(Colleague.named(caller.user(), name), List.of()),
                null,
                false,
                Basis.NONE,
                null,
                null);
    }
}
