package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageRows.MessageRow;
import th.sala.ticketing.knowledge.AnswerBefore;
import th.sala.ticketing.knowledge.ReadingBefore;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;

/** Makes of rows what a reader may see. */
@Singleton
class MessageSheets {
    private static final String RESTRICTED = "restricted";
    private static final String UNSENT = "unsent";
    private static final String QUEUED = "queued";
    private static final String CHAT = "web-chat";
    private static final String INBOUND = "inbound";
    private static final String BEING_SCANNED = "being-scanned";
    private static final Set<String> WAITS_FOR_NO_MOMENT = Set.of(BEING_SCANNED, "by-hand");

    private final MessageRows rows;
    private final Casting casting;
    private final Discretion discretion;
    private final ReadingBefore answers;

    @Inject
    MessageSheets(MessageRows rows, Casting casting, Discretion discretion, ReadingBefore answers) {
        this.rows = rows;
        this.casting = casting;
        this.discretion = discretion;
        this.answers = answers;
    }

    List<MessageView> of(Caller caller, TicketHead ticket, List<MessageRow> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        List<OpenedMessage> opened = messages.stream().map(casting::open).toList();
        Cast cast = casting.of(opened);
        Sight sight = discretion.sight(caller, ticket, spoken(messages), cast.appearances(opened));
        Map<UUID, List<MessageView.Attachment>> files =
                rows.files(messages.stream().map(MessageRow::id).toList());
        Map<UUID, List<AnswerBefore>> read = answers.of(fromChats(messages));
        Parties parties = new Parties(cast, sight);
        return opened.stream()
                .map(message -> sheet(message, parties, files, read, withheld(message, sight)))
                .toList();
    }

    /** Nobody else is offered short answers. */
    private static List<UUID> fromChats(List<MessageRow> messages) {
        return messages.stream()
                .filter(row -> row.channel().equals(CHAT) && row.direction().equals(INBOUND))
                .map(MessageRow::id)
                .toList();
    }

    private static List<SubjectId> spoken(List<MessageRow> messages) {
        return messages.stream()
                .map(MessageRow::person)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String withheld(OpenedMessage message, Sight sight) {
        if (message.row().unsentAt() != null) {
            return UNSENT;
        }
        SubjectId person = message.row().person();
        return sight.withheld(person == null ? sight.customer() : person);
    }

    private static MessageView sheet(
            OpenedMessage message,
            Parties parties,
            Map<UUID, List<MessageView.Attachment>> files,
            Map<UUID, List<AnswerBefore>> read,
            String withheld) {
        MessageRow row = message.row();
        boolean hidden = withheld != null;
        List<MessageView.Attachment> attached = files.getOrDefault(row.id(), List.of());
        return new MessageView(
                row.id(),
                row.direction(),
                row.kind(),
                row.channel(),
                parties.from(message),
                parties.of(message.envelope().to()),
                parties.of(message.envelope().cc()),
                row.at(),
                hidden ? null : row.subject(),
                hidden ? null : row.text(),
                hidden ? null : row.html(),
                hidden ? List.of() : attached,
                delivery(row, attached),
                hidden ? null : row.quotedFrom(),
                row.trust(),
                row.purpose(),
                row.decision() == null ? null : row.decision().toString(),
                row.author(),
                RESTRICTED.equals(withheld),
                withheld,
                row.thanked(),
                row.editedAt(),
                hidden ? null : row.reaction(),
                row.movedIn(),
                hidden ? List.of() : read.getOrDefault(row.id(), List.of()));
    }

    private static MessageView.Delivery delivery(MessageRow row, List<MessageView.Attachment> files) {
        if (row.deliveryState() == null) {
            return null;
        }
        boolean scanning = QUEUED.equals(row.deliveryState()) && files.stream().anyMatch(MessageSheets::awaited);
        String reason = scanning ? BEING_SCANNED : row.deliveryReason();
        Instant leaves = WAITS_FOR_NO_MOMENT.contains(Objects.requireNonNullElse(reason, "")) ? null : row.leavesAt();
        return new MessageView.Delivery(row.deliveryState(), row.deliveryAt(), reason, leaves);
    }

    /** The scanner has yet to look at it. */
    private static boolean awaited(MessageView.Attachment file) {
        return file.locked() && file.state().equals("unscanned") && file.reason() == null;
    }
}
