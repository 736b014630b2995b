package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import th.sala.consent.key.Sealed;
import th.sala.ticketing.conversation.MessageRows.MessageRow;

/** Makes of rows what a reader may see. */
@Singleton
class MessageSheets {
    private final MessageRows rows;
    private final EnvelopeSeal seal;
    private final Accounts accounts;

    @Inject
    MessageSheets(MessageRows rows, EnvelopeSeal seal, Accounts accounts) {
        this.rows = rows;
        this.seal = seal;
        this.accounts = accounts;
    }

    List<MessageView> of(List<MessageRow> messages, Sight sight) {
        Parties parties = new Parties(sight, accounts.ours());
        boolean restricted = sight == Sight.RESTRICTED;
        Map<UUID, List<MessageView.Attachment>> files = restricted
                ? Map.of()
                : rows.files(messages.stream().map(MessageRow::id).toList());
        return messages.stream()
                .map(row -> sheet(row, parties, files.getOrDefault(row.id(), List.of()), restricted))
                .toList();
    }

    private MessageView sheet(MessageRow row, Parties parties, List<MessageView.Attachment> files, boolean restricted) {
        Envelope envelope = seal.open(new Sealed(row.participantsKey(), row.participants()));
        return new MessageView(
                row.id(),
                row.direction(),
                row.kind(),
                row.channel(),
                parties.of(envelope.from()),
                parties.of(envelope.to()),
                parties.of(envelope.cc()),
                row.at(),
                restricted ? null : row.subject(),
                restricted ? null : row.text(),
                restricted ? null : row.html(),
                files,
                delivery(row),
                null,
                row.trust(),
                row.purpose(),
                row.decision() == null ? null : row.decision().toString(),
                row.author(),
                restricted);
    }

    private static MessageView.Delivery delivery(MessageRow row) {
        return row.deliveryState() == null
                ? null
                : new MessageView.Delivery(row.deliveryState(), row.deliveryAt(), row.deliveryReason());
    }
}
