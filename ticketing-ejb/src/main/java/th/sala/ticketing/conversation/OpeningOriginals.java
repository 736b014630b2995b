package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageRows.FileOfTicket;
import th.sala.ticketing.conversation.MessageRows.MessageRow;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.intake.SensitiveFiles;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;

/** Hands out the bytes of messages and of their files, for which nothing can be masked: as a reveal. */
@Singleton
class OpeningOriginals {
    private final MessageRows rows;
    private final Casting casting;
    private final Discretion discretion;
    private final Blobs blobs;

    @Inject
    OpeningOriginals(MessageRows rows, Casting casting, Discretion discretion, Blobs blobs) {
        this.rows = rows;
        this.casting = casting;
        this.discretion = discretion;
        this.blobs = blobs;
    }

    /** @param reason null for the caller's part in the ticket, which is none for what is sensitive */
    Outcome<FileContent> file(Caller caller, TicketHead ticket, FileOfTicket file, String reason) {
        boolean sensitive = SensitiveFiles.holds(file.type());
        if (sensitive && reason == null) {
            return ReadingConversations.reasonRequired();
        }
        Optional<Refusal> locked = rows.lock(file);
        return locked.isPresent()
                ? Outcome.refused(locked.get())
                : revealed(caller, ticket, file, sensitive ? "location" : "attachment", reason);
    }

    private Outcome<FileContent> revealed(
            Caller caller, TicketHead ticket, FileOfTicket file, String field, String reason) {
        String why = reason == null ? discretion.occasion(caller, ticket) : reason;
        Optional<String> refused = discretion.reveal(caller, ticket, file.person(), field, why);
        return refused.isPresent()
                ? Outcome.refusedByGate(refused.get())
                : bytes(file.blob(), file.name(), file.type());
    }

    Outcome<FileContent> raw(Caller caller, TicketHead ticket, MessageRow row, String reason) {
        Optional<UUID> blob = rows.raw(ticket.id(), row.id());
        if (blob.isEmpty()) {
            return ReadingConversations.unknown();
        }
        Optional<Refusal> locked = rows.lock(row.id());
        if (locked.isPresent()) {
            return Outcome.refused(locked.get());
        }
        String why = reason == null ? discretion.occasion(caller, ticket) : reason;
        Optional<String> refused = discretion.reveal(caller, ticket, everybodyIn(row), "raw-message", why);
        return refused.isPresent()
                ? Outcome.refusedByGate(refused.get())
                : bytes(blob.get(), "message.eml", "message/rfc822");
    }

    Outcome<String> remoteImage(Caller caller, TicketHead ticket, MessageRow row, int place) {
        List<String> images = RemoteImages.in(row.html());
        if (place < 0 || place >= images.size()) {
            return ReadingConversations.unknown();
        }
        List<SubjectId> writer = Stream.ofNullable(row.person()).toList();
        Optional<String> refused =
                discretion.reveal(caller, ticket, writer, "remote-image", discretion.occasion(caller, ticket));
        return refused.isPresent() ? Outcome.refusedByGate(refused.get()) : Outcome.done(images.get(place));
    }

    private Collection<SubjectId> everybodyIn(MessageRow row) {
        OpenedMessage opened = casting.open(row);
        return Stream.concat(
                        Stream.ofNullable(row.person()),
                        casting.of(List.of(opened)).named(opened))
                .distinct()
                .toList();
    }

    private Outcome<FileContent> bytes(UUID blob, String name, String type) {
        return blobs.open(blob)
                .map(bytes -> Outcome.done(new FileContent(name, type, bytes)))
                .orElseGet(ReadingConversations::unknown);
    }
}
