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
    private static final String FIND = """
            SELECT state, message FROM ticketing.inbox
            WHERE channel = :channel AND external_id = :externalId
            FOR UPDATE
            """;

    /** Asked after the row was waited for, because its writer may have taken it back meanwhile. */
    private static final String SAID = """
            SELECT id, ticket FROM ticketing.message WHERE id = :message AND unsent_at IS NULL FOR UPDATE
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
        Optional<Said> message = row.flatMap(this::said);
        message.ifPresent(found -> {
            deed.accept(found.id());
            tell(found.ticket());
        });
        return message.isPresent() ? Outcome.DONE : Outcome.GONE;
    }

    private Optional<Said> said(Row row) {
        return jdbi.withHandle(handle -> handle.createQuery(SAID)
                .bind("message", row.message())
                .mapTo(Said.class)
                .findOne());
    }

    private void tell(UUID ticket) {
        tickets.head(ticket).ifPresent(head -> feed.append("message-added", head.id(), head.number(), head.team()));
    }

    private record Row(String state, UUID message) {}

    private record Said(UUID id, UUID ticket) {}
}
