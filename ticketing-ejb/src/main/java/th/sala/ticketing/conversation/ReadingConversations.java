package th.sala.ticketing.conversation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import th.sala.consent.audit.Page;
import th.sala.ticketing.conversation.MessageRows.MessageRow;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class ReadingConversations implements ConversationDesk {
    private static final int LARGEST_UPLOAD = 25 * 1024 * 1024;

    private final TicketRegister tickets;
    private final MessageRows rows;
    private final MessageSheets sheets;
    private final OpeningOriginals opening;
    private final UploadTable uploads;
    private final Tika types = new Tika();

    @Inject
    public ReadingConversations(
            TicketRegister tickets,
            MessageRows rows,
            MessageSheets sheets,
            OpeningOriginals opening,
            UploadTable uploads) {
        this.tickets = tickets;
        this.rows = rows;
        this.sheets = sheets;
        this.opening = opening;
        this.uploads = uploads;
    }

    @Override
    public Outcome<Page<MessageView>> messages(Caller caller, long number, int limit, String cursor) {
        Optional<UUID> after = Cursor.read(cursor);
        if (cursor != null && after.isEmpty()) {
            return Outcome.refused(Refusal.Kind.INVALID, "unknown-cursor", "This cursor was not given by this list.");
        }
        return tickets.readable(caller, number)
                .then(ticket -> Outcome.done(page(caller, ticket, after.orElse(null), limit)));
    }

    private Page<MessageView> page(Caller caller, TicketHead ticket, UUID after, int limit) {
        List<MessageRow> found = rows.page(ticket.id(), after, limit + 1);
        List<MessageRow> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.get(limit - 1).id().toString() : null;
        return new Page<>(sheets.of(caller, ticket, shown), next);
    }

    @Override
    public Outcome<MessageView> message(Caller caller, long number, UUID message) {
        return tickets.readable(caller, number)
                .then(ticket -> rows.one(ticket.id(), message)
                        .map(row -> sheets.of(caller, ticket, List.of(row)).get(0))
                        .map(Outcome::done)
                        .orElseGet(ReadingConversations::unknown));
    }

    @Override
    public Outcome<FileContent> attachment(Caller caller, UUID attachment, String reason) {
        if (reason != null && !RevealReason.coded(reason)) {
            return reasonRequired();
        }
        return rows.file(attachment)
                .map(file -> tickets.readable(caller, file.number())
                        .then(ticket -> opening.file(caller, ticket, file, reason)))
                .orElseGet(ReadingConversations::unknown);
    }

    @Override
    public Outcome<FileContent> raw(Caller caller, long number, UUID message, String reason) {
        if (reason != null && !RevealReason.coded(reason)) {
            return reasonRequired();
        }
        return tickets.readable(caller, number)
                .then(ticket -> rows.one(ticket.id(), message)
                        .map(row -> opening.raw(caller, ticket, row, reason))
                        .orElseGet(ReadingConversations::unknown));
    }

    @Override
    public Outcome<String> remoteImage(Caller caller, long number, UUID message, int place) {
        return tickets.readable(caller, number)
                .then(ticket -> rows.one(ticket.id(), message)
                        .map(row -> opening.remoteImage(caller, ticket, row, place))
                        .orElseGet(ReadingConversations::unknown));
    }

    @Override
    public Outcome<UUID> upload(Caller caller, String name, byte[] bytes) {
        return bytes.length > LARGEST_UPLOAD
                ? Outcome.refused(Refusal.Kind.INVALID, "file-too-large", "A file may be 25 MB at most.")
                : Outcome.done(uploads.keep(caller.user(), name, types.detect(bytes, name), bytes));
    }

    static <T> Outcome<T> reasonRequired() {
        return Outcome.refused(
                Refusal.Kind.INVALID, "reason-required", "Say why, with one of the coded reasons but other.");
    }

    static <T> Outcome<T> unknown() {
        return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-message", "This ticket has no such message or file.");
    }
}
