package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.LateFiles;
import th.sala.ticketing.intake.StoredFile;
import th.sala.ticketing.ticket.TicketRegister;

@Singleton
class AttachingLateFiles implements LateFiles {
    /** Waiting, or the message that it became and that was not taken back. */
    private static final String FIND = """
            SELECT inbox.state, message.id, message.ticket
            FROM ticketing.inbox
            LEFT JOIN ticketing.message ON message.id = inbox.message AND message.unsent_at IS NULL
            WHERE inbox.channel = :channel AND inbox.external_id = :externalId
            FOR UPDATE OF inbox
            """;

    private static final String MISSING = """
            UPDATE ticketing.message SET text = text || ' ' || :words WHERE id = :message
            """;

    private static final String WORDS = "(ดาวน์โหลดไฟล์ไม่สำเร็จ · the file could not be fetched)";

    private final Jdbi jdbi;
    private final Blobs blobs;
    private final AttachmentTable attachments;
    private final TicketRegister tickets;
    private final FeedWriter feed;

    @Inject
    AttachingLateFiles(Jdbi jdbi, Blobs blobs, AttachmentTable attachments, TicketRegister tickets, FeedWriter feed) {
        this.jdbi = jdbi;
        this.blobs = blobs;
        this.attachments = attachments;
        this.tickets = tickets;
        this.feed = feed;
    }

    @Override
    public Outcome attach(String channel, String externalId, InboundAttachment file) {
        return with(
                channel,
                externalId,
                message -> attachments.add(message, List.of(StoredFile.of(blobs.keep(file.bytes()), file))));
    }

    @Override
    public Outcome missing(String channel, String externalId) {
        return with(
                channel,
                externalId,
                message -> jdbi.useHandle(handle -> handle.createUpdate(MISSING)
                        .bind("message", message)
                        .bind("words", WORDS)
                        .execute()));
    }

    private Outcome with(String channel, String externalId, Consumer<UUID> deed) {
        Optional<Row> row = jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .mapTo(Row.class)
                .findOne());
        if (row.filter(found -> found.state().equals("pending")).isPresent()) {
            return Outcome.NOT_YET;
        }
        Optional<Row> message = row.filter(found -> found.id() != null);
        message.ifPresent(found -> {
            deed.accept(found.id());
            tell(found.ticket());
        });
        return message.isPresent() ? Outcome.DONE : Outcome.GONE;
    }

    private void tell(UUID ticket) {
        tickets.head(ticket).ifPresent(head -> feed.append("message-added", head.id(), head.number(), head.team()));
    }

    private record Row(String state, UUID id, UUID ticket) {}
}
