package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.SensitiveFiles;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.scan.ScanPolicy;

/** Reads messages and their files for showing. */
@Singleton
class MessageRows {
    private static final String PAGE = """
            SELECT id, direction, kind, channel, author, customer, at, subject, text, html, participants_key, participants, trust,
                   purpose, decision, delivery_state, delivery_at, delivery_reason, quoted_from, thanked, unsent_at, edited_at, reaction, moved_in,
                   CASE WHEN delivery_state = 'queued' THEN
                     (SELECT waiting.available_at FROM ticketing.outbox AS waiting WHERE waiting.message = message.id)
                   END AS leaves_at
            FROM ticketing.message
            WHERE ticket = :ticket AND (:after::uuid IS NULL OR id > :after)
            ORDER BY id
            LIMIT :limit
        """;

    private static final String ONE = """
            SELECT id, direction, kind, channel, author, customer, at, subject, text, html, participants_key, participants, trust,
                   purpose, decision, delivery_state, delivery_at, delivery_reason, quoted_from, thanked, unsent_at, edited_at, reaction, moved_in,
                   CASE WHEN delivery_state = 'queued' THEN
                     (SELECT waiting.available_at FROM ticketing.outbox AS waiting WHERE waiting.message = message.id)
                   END AS leaves_at
            FROM ticketing.message
            WHERE ticket = :ticket AND id = :id
        """;

    private static final String FILES = """
            SELECT message, id, name, size, type, state, scan_reason AS reason, content_id
            FROM ticketing.attachment WHERE message = ANY (:messages) ORDER BY id
        """;

    private static final String RAW = "SELECT raw FROM ticketing.message WHERE ticket = :ticket AND id = :id";

    private static final String FILE = """
            SELECT attachment.name, attachment.type, attachment.state, attachment.scan_reason AS reason, attachment.blob,
                   ticket.number, message.customer
            FROM ticketing.attachment
            JOIN ticketing.message ON message.id = attachment.message
            JOIN ticketing.ticket ON ticket.id = message.ticket
            WHERE attachment.id = :id
        """;

    private static final String INFECTED = """
            SELECT state, scan_reason AS reason FROM ticketing.attachment
            WHERE message = :message AND state = 'infected' ORDER BY id LIMIT 1
            """;

    private final Jdbi jdbi;
    private final ScanPolicy scans;

    @Inject
    MessageRows(Jdbi jdbi, ScanPolicy scans) {
        this.jdbi = jdbi;
        this.scans = scans;
    }

    List<MessageRow> page(UUID ticket, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("ticket", ticket)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(MessageRow.class)
                .list());
    }

    Optional<MessageRow> one(UUID ticket, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("ticket", ticket)
                .bind("id", id)
                .mapTo(MessageRow.class)
                .findOne());
    }

    Map<UUID, List<MessageView.Attachment>> files(Collection<UUID> messages) {
        return jdbi
                .withHandle(handle -> handle.createQuery(FILES)
                        .bindArray("messages", UUID.class, messages)
                        .mapTo(FileRow.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        FileRow::message, Collectors.mapping(row -> row.attachment(scans), Collectors.toList())));
    }

    Optional<UUID> raw(UUID ticket, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(RAW)
                .bind("ticket", ticket)
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Why the message's bytes must not be opened: malware was found in a file of it. */
    Optional<Refusal> lock(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(INFECTED)
                        .bind("message", message)
                        .mapTo(FileState.class)
                        .findOne())
                .flatMap(file -> scans.lock(file.state(), file.reason()));
    }

    Optional<Refusal> lock(FileOfTicket file) {
        return scans.lock(file.state(), file.reason());
    }

    Optional<FileOfTicket> file(UUID attachment) {
        return jdbi.withHandle(handle -> handle.createQuery(FILE)
                .bind("id", attachment)
                .mapTo(FileOfTicket.class)
                .findOne());
    }

    record MessageRow(
            UUID id,
            String direction,
            String kind,
            String channel,
            String author,
            UUID customer,
            Instant at,
            String subject,
            String text,
            String html,
            byte[] participantsKey,
            byte[] participants,
            String trust,
            String purpose,
            UUID decision,
            String deliveryState,
            Instant deliveryAt,
            String deliveryReason,
            Integer quotedFrom,
            boolean thanked,
            Instant unsentAt,
            Instant editedAt,
            String reaction,
            UUID movedIn,
            Instant leavesAt) {

        /** Whose message it is; null when it was erased or is nobody's. */
        SubjectId person() {
            return customer == null ? null : new SubjectId(customer);
        }
    }

    record FileOfTicket(String name, String type, String state, String reason, UUID blob, long number, UUID customer) {

        /** Whose message it belongs to; empty when it is nobody's. */
        List<SubjectId> person() {
            return Stream.ofNullable(customer).map(SubjectId::new).toList();
        }
    }

    private record FileState(String state, String reason) {}

    private record FileRow(
            UUID message, UUID id, String name, long size, String type, String state, String reason, String contentId) {
        MessageView.Attachment attachment(ScanPolicy scans) {
            return new MessageView.Attachment(
                    id, name, size, type, state, scans.locked(state), reason, contentId, SensitiveFiles.holds(type));
        }
    }
}
