package th.sala.ticketing.reply;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.intake.StoredFile;

/** Makes a message of the outbox ready for its channel. */
@Singleton
class Loading {
    private final Messages messages;
    private final Blobs blobs;
    private final Iterable<LateWords> late;
    private final UnsubscribeLinks links;

    @Inject
    Loading(Messages messages, Blobs blobs, @Any Instance<LateWords> late, UnsubscribeLinks links) {
        this(messages, blobs, (Iterable<LateWords>) late, links);
    }

    Loading(Messages messages, Blobs blobs, Iterable<LateWords> late, UnsubscribeLinks links) {
        this.messages = messages;
        this.blobs = blobs;
        this.late = late;
        this.links = links;
    }

    /** Empty when bytes that belong to it were erased. */
    Optional<OutboundMessage> load(OutboxRow row, UUID claim) {
        StoredMessage message = messages.find(row.message()).orElseThrow();
        List<Optional<OutboundAttachment>> files =
                messages.files(row.message()).stream().map(this::file).toList();
        return files.stream().allMatch(Optional::isPresent)
                ? Optional.of(loaded(
                        row,
                        claim,
                        message,
                        files.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private OutboundMessage loaded(OutboxRow row, UUID claim, StoredMessage message, List<OutboundAttachment> files) {
        List<String> references = message.envelope().references();
        return new OutboundMessage(
                claim,
                row.message(),
                row.channel(),
                message.account(),
                message.envelope().from().name(),
                message.envelope().to(),
                message.envelope().cc(),
                message.subject(),
                filled(row, message.text()),
                filled(row, message.html()),
                message.language(),
                files,
                message.envelope().messageId(),
                message.envelope().replyTo(),
                references.isEmpty() ? null : references.get(references.size() - 1),
                references,
                message.kind() == MessageKind.ACKNOWLEDGEMENT,
                row.attempts(),
                row.joined(),
                row.awaited(),
                row.awaited() ? null : links.address(row.message()));
    }

    private String filled(OutboxRow row, String text) {
        String filled = text;
        for (LateWords words : late) {
            filled = filled == null || !filled.contains(LateWords.PLACE) ? filled : words.fill(row.message(), filled);
        }
        return filled;
    }

    private Optional<OutboundAttachment> file(StoredFile file) {
        return blobs.open(file.blob())
                .map(bytes -> new OutboundAttachment(file.blob(), file.name(), file.type(), bytes));
    }
}
