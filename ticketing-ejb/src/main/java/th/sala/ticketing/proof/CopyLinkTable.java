package th.sala.ticketing.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of links to copies. */
@Singleton
class CopyLinkTable {
    private static final String ADD = """
        INSERT INTO ticketing.copy_link (id, request, customer, ticket, source, actor, message, sent_at, expires_at)
        VALUES (:id, :request, :customer, :ticket, :source, :actor, :message, :sentAt, :expiresAt)
        """;

    private static final String END_OLDER = """
        UPDATE ticketing.copy_link SET expires_at = :now WHERE request = :request AND expires_at > :now
        """;

    private static final String HOLD = "SELECT * FROM ticketing.copy_link WHERE id = :id FOR UPDATE";

    private static final String OF_MESSAGE =
            "SELECT * FROM ticketing.copy_link WHERE message = :message OR code_message = :message";

    private static final String NEWEST =
            "SELECT * FROM ticketing.copy_link WHERE request = :request ORDER BY sent_at DESC, id DESC LIMIT 1";

    private static final String HOLD_NEWEST = """
        SELECT * FROM ticketing.copy_link WHERE request = :request ORDER BY sent_at DESC, id DESC LIMIT 1 FOR UPDATE
        """;

    private static final String CODE = """
        UPDATE ticketing.copy_link
        SET code = :code, code_message = :message, code_expires = :expires, codes = codes + 1, misses = 0
        WHERE id = :id
        """;

    private static final String MISSED = "UPDATE ticketing.copy_link SET misses = misses + 1 WHERE id = :id";

    private static final String OPENED = """
        UPDATE ticketing.copy_link SET opened_at = coalesce(opened_at, :now), code = NULL WHERE id = :id
        """;

    private final Jdbi jdbi;

    @Inject
    CopyLinkTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(CopyLink link, String actor) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(END_OLDER)
                    .bind("request", link.request())
                    .bind("now", link.sentAt())
                    .execute();
            handle.createUpdate(ADD)
                    .bind("id", link.id())
                    .bind("request", link.request())
                    .bind("customer", link.customer())
                    .bind("ticket", link.ticket())
                    .bind("source", link.source())
                    .bind("actor", actor)
                    .bind("message", link.message())
                    .bind("sentAt", link.sentAt())
                    .bind("expiresAt", link.expiresAt())
                    .execute();
        });
    }

    Optional<CopyLink> hold(UUID id) {
        return find(HOLD, "id", id);
    }

    Optional<CopyLink> ofMessage(UUID message) {
        return find(OF_MESSAGE, "message", message);
    }

    Optional<CopyLink> holdNewest(UUID request) {
        return find(HOLD_NEWEST, "request", request);
    }

    Optional<CopyLink> newest(UUID request) {
        return find(NEWEST, "request", request);
    }

    void code(UUID link, UUID code, UUID message, Instant expires) {
        jdbi.useHandle(handle -> handle.createUpdate(CODE)
                .bind("id", link)
                .bind("code", code)
                .bind("message", message)
                .bind("expires", expires)
                .execute());
    }

    void missed(UUID link) {
        jdbi.useHandle(handle -> handle.createUpdate(MISSED).bind("id", link).execute());
    }

    void opened(UUID link, Instant now) {
        jdbi.useHandle(handle ->
                handle.createUpdate(OPENED).bind("id", link).bind("now", now).execute());
    }

    private Optional<CopyLink> find(String sql, String name, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind(name, id).mapTo(CopyLink.class).findOne());
    }
}
