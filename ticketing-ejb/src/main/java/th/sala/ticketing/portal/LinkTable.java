package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** The rows of signed links. */
@Singleton
class LinkTable {
    private static final Duration LASTS = Duration.ofDays(14);
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final String ADD = """
            INSERT INTO ticketing.customer_link (id, hash, customer, ticket, message, issued_at, issued_by, expires_at)
            VALUES (:id, :hash, :customer, :ticket, :message, :at, :actor, :expires)
            """;

    private static final String OF_MESSAGE =
            "SELECT id, customer, ticket, message FROM ticketing.customer_link WHERE message = :message";

    private static final String IN_FORCE = """
            SELECT id, customer, ticket, message FROM ticketing.customer_link
            WHERE hash = :hash AND expires_at > :now AND revoked_at IS NULL
            """;

    private static final String OPENED = """
            UPDATE ticketing.customer_link SET opened_at = :now
            WHERE id = :id AND (opened_at IS NULL OR opened_at < :since)
            """;

    private static final String REVOKE = """
            UPDATE ticketing.customer_link SET revoked_at = :now
            WHERE ticket = :ticket AND revoked_at IS NULL AND expires_at > :now
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    LinkTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A new link.
     *
     * @return until when it is good
     */
    Instant add(Link link, byte[] hash, String actor) {
        Instant now = clock.instant();
        Instant expires = now.plus(LASTS);
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", link.id())
                .bind("hash", hash)
                .bind("customer", link.person().value())
                .bind("ticket", link.ticket())
                .bind("message", link.message())
                .bind("at", now)
                .bind("actor", actor)
                .bind("expires", expires)
                .execute());
        return expires;
    }

    Optional<Link> ofMessage(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_MESSAGE)
                .bind("message", message)
                .mapTo(Row.class)
                .findOne()
                .map(Row::link));
    }

    Optional<Link> inForce(byte[] hash) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("hash", hash)
                .bind("now", clock.instant())
                .mapTo(Row.class)
                .findOne()
                .map(Row::link));
    }

    /** Whether this opening begins a visit: the first one, or one after a pause. */
    boolean opened(UUID link) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createUpdate(OPENED)
                        .bind("id", link)
                        .bind("now", now)
                        .bind("since", now.minus(PAUSE))
                        .execute())
                > 0;
    }

    /** @return how many links of the ticket were in force until now */
    int revoke(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createUpdate(REVOKE)
                .bind("ticket", ticket)
                .bind("now", clock.instant())
                .execute());
    }

    /**
     * @param ticket the only one it opens; null for all of the person's
     * @param message that it left in
     */
    record Link(UUID id, SubjectId person, UUID ticket, UUID message) {}

    /** A row of the table. */
    record Row(UUID id, UUID customer, UUID ticket, UUID message) {
        Link link() {
            return new Link(id, new SubjectId(customer), ticket, message);
        }
    }
}
