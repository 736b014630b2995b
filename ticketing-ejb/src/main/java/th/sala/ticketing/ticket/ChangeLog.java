package th.sala.ticketing.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.consent.database.WriteBehind;

/** The history of tickets: rows are added, never changed. */
class ChangeLog {
    private static final String INSERT = """
            INSERT INTO ticketing.ticket_change (id, ticket, at, actor, field, from_value, to_value, reason)
            VALUES (:id, :ticket, :at, :actor, :field, :from, :to, :reason)
            """;
    private static final String READ = """
            SELECT c.at, c.actor, c.field,
              CASE WHEN NOT t.silent OR c.field NOT IN ('subject', 'tags', 'reason') THEN c.from_value END AS "from",
              CASE WHEN NOT t.silent OR c.field NOT IN ('subject', 'tags', 'reason') THEN c.to_value END AS "to",
              CASE WHEN NOT t.silent THEN c.reason END AS reason
            FROM (SELECT id, restricted OR EXISTS (
                SELECT 1 FROM ticketing.silenced WHERE silenced.customer = ticket.customer) AS silent
              FROM ticketing.ticket WHERE id = :ticket) AS t
            JOIN ticketing.ticket_change c ON c.ticket = t.id
            ORDER BY c.id
            """;

    private static final String CLOSED_BY = """
            SELECT actor FROM ticketing.ticket_change
            WHERE ticket = :ticket AND field = 'state' AND to_value IN ('done', 'cancelled')
            ORDER BY id DESC LIMIT 1
            """;

    private final Jdbi jdbi;

    @Inject
    ChangeLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID ticket, List<TicketChange> changes) {
        WriteBehind.addAll(
                jdbi,
                INSERT,
                changes.stream()
                        .<Consumer<SqlStatement<?>>>map(
                                change -> row -> row.bind("id", UuidCreator.getTimeOrderedEpoch())
                                        .bind("ticket", ticket)
                                        .bind("at", change.at())
                                        .bind("actor", change.actor())
                                        .bind("field", change.field())
                                        .bind("from", change.from())
                                        .bind("to", change.to())
                                        .bind("reason", change.reason()))
                        .toList());
    }

    /** Who closed it last. */
    String closedBy(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(CLOSED_BY)
                .bind("ticket", ticket)
                .mapTo(String.class)
                .findOne()
                .orElse(Deed.SYSTEM));
    }

    /** What a ticket was called masked, and without the words about a customer whose data is kept but not used. */
    List<TicketChange> of(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("ticket", ticket)
                .mapTo(TicketChange.class)
                .map(TicketChange::shown)
                .list());
    }
}
