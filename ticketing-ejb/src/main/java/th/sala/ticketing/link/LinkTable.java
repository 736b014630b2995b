package th.sala.ticketing.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which tickets belong together. */
@Singleton
class LinkTable {
    private static final String LINKS = """
            SELECT t.id, t.number, l.tie
            FROM (SELECT other AS tied, CASE kind WHEN 'parent' THEN 'PARENT' ELSE 'RELATED' END AS tie
                  FROM ticketing.ticket_link WHERE ticket = :ticket
                  UNION ALL
                  SELECT ticket, CASE kind WHEN 'parent' THEN 'CHILD' ELSE 'RELATED' END
                  FROM ticketing.ticket_link WHERE other = :ticket) AS l
            JOIN ticketing.ticket t ON t.id = l.tied
            WHERE t.team = ANY(:teams)
            ORDER BY l.tie <> 'PARENT', l.tie, t.number
            """;
    private static final String PARENT = """
            SELECT t.number FROM ticketing.ticket_link l JOIN ticketing.ticket t ON t.id = l.other
            WHERE l.ticket = :ticket AND l.kind = 'parent'
            """;
    private static final String PARTS = """
            SELECT EXISTS (SELECT FROM ticketing.ticket_link WHERE other = :ticket AND kind = 'parent')
            """;
    private static final String LINK = """
            INSERT INTO ticketing.ticket_link (ticket, other, kind) VALUES (:ticket, :other, :kind)
            """;
    private static final String UNLINK = """
            DELETE FROM ticketing.ticket_link
            WHERE (ticket = :ticket AND other = :other) OR (ticket = :other AND other = :ticket)
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
