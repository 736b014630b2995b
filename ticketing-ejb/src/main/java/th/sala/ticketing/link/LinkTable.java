package th.sala.ticketing.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Which tickets belong together. A tie stays with the ticket that it was made for; the one in which that goes on has it
 * meanwhile, so nothing moves when tickets are merged or parted.
 */
@Singleton
class LinkTable {
    private static final String LINKS = """
            WITH own AS (SELECT id FROM ticketing.ticket WHERE id = :ticket OR merged_into = :ticket)
            SELECT t.id, t.number, min(l.tie) AS tie
            FROM (SELECT other AS tied, CASE kind WHEN 'parent' THEN 'PARENT' ELSE 'RELATED' END AS tie
                  FROM ticketing.ticket_link WHERE ticket IN (SELECT id FROM own)
                  UNION ALL
                  SELECT ticket, CASE kind WHEN 'parent' THEN 'CHILD' ELSE 'RELATED' END
                  FROM ticketing.ticket_link WHERE other IN (SELECT id FROM own)) AS l
            JOIN ticketing.ticket met ON met.id = l.tied
            JOIN ticketing.ticket t ON t.id = coalesce(met.merged_into, met.id)
            WHERE t.id <> :ticket AND t.team = ANY(:teams)
            GROUP BY t.id
            ORDER BY min(l.tie) <> 'PARENT', min(l.tie), t.number
            """;
    private static final String PARENT = """
            SELECT t.number FROM ticketing.ticket own
            JOIN ticketing.ticket_link l ON l.ticket = own.id AND l.kind = 'parent'
            JOIN ticketing.ticket met ON met.id = l.other
            JOIN ticketing.ticket t ON t.id = coalesce(met.merged_into, met.id)
            WHERE (own.id = :ticket OR own.merged_into = :ticket) AND t.id <> :ticket
            ORDER BY t.number LIMIT 1
            """;
    private static final String PARTS = """
            SELECT EXISTS (SELECT FROM ticketing.ticket own
              JOIN ticketing.ticket_link l ON l.other = own.id AND l.kind = 'parent'
              JOIN ticketing.ticket met ON met.id = l.ticket
              WHERE (own.id = :ticket OR own.merged_into = :ticket) AND coalesce(met.merged_into, met.id) <> :ticket)
            """;
    private static final String LINK = """
            INSERT INTO ticketing.ticket_link (ticket, other, kind) VALUES (:ticket, :other, :kind)
            """;
    private static final String UNLINK = """
            WITH own AS (SELECT id FROM ticketing.ticket WHERE id = :ticket OR merged_into = :ticket),
              others AS (SELECT id FROM ticketing.ticket WHERE id = :other OR merged_into = :other)
            DELETE FROM ticketing.ticket_link
            WHERE (ticket IN (SELECT id FROM own) AND other IN (SELECT id FROM others))
               OR (ticket IN (SELECT id FROM others) AND other IN (SELECT id FROM own))
            """;

    private final Jdbi jdbi;

    @Inject
    LinkTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Tied> of(UUID ticket, Set<String> teams) {
        return jdbi.withHandle(handle -> handle.createQuery(LINKS)
                .bind("ticket", ticket)
                .bindArray("teams", String.class, List.copyOf(teams))
                .mapTo(Tied.class)
                .list());
    }

    /** The number of the ticket that this one is a part of; null when it is none. */
    Long parent(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(PARENT)
                .bind("ticket", ticket)
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
    }

    boolean hasParts(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(PARTS)
                .bind("ticket", ticket)
                .mapTo(Boolean.class)
                .one());
    }

    void link(UUID ticket, UUID other, Tie tie) {
        if (tie == Tie.CHILD) {
            link(other, ticket, Tie.PARENT);
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(LINK)
                .bind("ticket", ticket)
                .bind("other", other)
                .bind("kind", tie.code())
                .execute());
    }

    void unlink(UUID ticket, UUID other) {
        jdbi.useHandle(handle -> handle.createUpdate(UNLINK)
                .bind("ticket", ticket)
                .bind("other", other)
                .execute());
    }

    /** Another ticket, and what it is to the one that was asked about. */
    record Tied(UUID id, long number, Tie tie) {}
}
