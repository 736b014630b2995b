package th.sala.ticketing.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reads what was said under a guest's handle. */
@Singleton
class GuestLines {
    private static final String NEWEST = """
        SELECT message.id, direction, kind, external_id, split_part(display_name, ' ', 1) AS name, text, at,
               delivery_state IS DISTINCT FROM 'sent' AS confirmed
        FROM ticketing.message LEFT JOIN ticketing.agent ON user_name = author AND kind = 'reply'
        WHERE addresses @> ARRAY[CAST(:key AS text)] AND channel = 'web-chat'
          AND (kind = 'message' AND direction = 'inbound'
            OR kind IN ('reply', 'acknowledgement') AND delivery_state IN ('sent', 'delivered', 'read'))
        ORDER BY message.id DESC
        LIMIT :limit
        """;

    private static final String UNCONFIRMED = """
        SELECT message.id, direction, kind, external_id, split_part(display_name, ' ', 1) AS name, text, at,
               false AS confirmed
        FROM ticketing.message LEFT JOIN ticketing.agent ON user_name = author AND kind = 'reply'
        WHERE addresses @> ARRAY[CAST(:key AS text)] AND channel = 'web-chat'
          AND kind IN ('reply', 'acknowledgement') AND delivery_state = 'sent'
        ORDER BY message.id
        """;

    private static final String FILES = """
        SELECT message, id, name, size, type FROM ticketing.attachment
        WHERE message = ANY(:messages) ORDER BY id
        """;

    private static final String FILE = """
        SELECT message.id AS message, attachment.blob
        FROM ticketing.attachment JOIN ticketing.message ON message.id = attachment.message
        WHERE attachment.id = :file AND attachment.state <> 'infected'
          AND addresses @> ARRAY[CAST(:key AS text)] AND channel = 'web-chat'
          AND kind = 'reply' AND delivery_state IN ('sent', 'delivered', 'read')
        """;

    private static final String CONFIRM = """
        UPDATE ticketing.message SET delivery_state = 'delivered', delivery_at = :at
        WHERE id = ANY(:lines) AND addresses @> ARRAY[CAST(:key AS text)] AND channel = 'web-chat' AND delivery_state = 'sent'
        RETURNING ticket
        """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    GuestLines(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<GuestLine> newest(String key, int limit) {
        List<Row> rows = new ArrayList<>(jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("key", key)
                .bind("limit", limit)
                .mapTo(Row.class)
                .list()));
        Collections.reverse(rows);
        return lines(rows);
    }

    List<GuestLine> unconfirmed(String key) {
        return lines(jdbi.withHandle(handle -> handle.createQuery(UNCONFIRMED)
                .bind("key", key)
                .mapTo(Row.class)
                .list()));
    }

    /** @return the tickets whose lines were confirmed */
    List<UUID> confirm(String key, Collection<UUID> lines) {
        return jdbi.withHandle(handle -> handle.createQuery(CONFIRM)
                .bind("key", key)
                .bind("at", clock.instant())
                .bindArray("lines", UUID.class, lines)
                .mapTo(UUID.class)
                .list());
    }

    /** A file that reached the guest. */
    Optional<Sent> file(String key, UUID file) {
        return jdbi.withHandle(handle -> handle.createQuery(FILE)
                .bind("key", key)
                .bind("file", file)
                .mapTo(Sent.class)
                .findOne());
    }

    private List<GuestLine> lines(List<Row> rows) {
        Map<UUID, List<FileRow>> files = files(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.line(files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<FileRow>> files(List<UUID> messages) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FILES).bindArray("messages", UUID.class, messages).mapTo(FileRow.class).stream()
                        .collect(Collectors.groupingBy(FileRow::message)));
    }

    record Sent(UUID message, UUID blob) {}

    record FileRow(UUID message, UUID id, String name, long size, String type) {}

    record Row(
            UUID id,
            String direction,
            String kind,
            String externalId,
            String name,
            String text,
            Instant at,
            boolean confirmed) {

        GuestLine line(List<FileRow> files) {
            boolean own = direction.equals("inbound");
            return new GuestLine(
                    id,
                    own && externalId != null ? GuestLine.pageId(externalId) : null,
                    own ? "guest" : kind.equals("reply") ? "agent" : "hub",
                    name,
                    text,
                    at,
                    confirmed,
                    files.stream()
                            .map(file -> new GuestLine.File(file.id(), file.name(), file.size(), file.type()))
                            .toList());
        }
    }
}
