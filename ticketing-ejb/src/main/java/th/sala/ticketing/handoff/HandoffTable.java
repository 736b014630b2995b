package th.sala.ticketing.handoff;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

class HandoffTable implements Handoffs {
    private static final String INSERT = """
            INSERT INTO ticketing.handoff (id, ticket, at, made_by, from_team, from_user, to_team, to_user,
              wants, done, promised, due_at, next_step, channel, filled)
            VALUES (:id, :ticket, :at, :actor, :fromTeam, :fromUser, :toTeam, :toUser,
              :wants, :done, :promised, :by, :nextStep, :channel, :filled)
            """;
    private static final String OF_TICKET = """
            SELECT h.id, h.at, h.made_by AS by, h.from_team, h.from_user, h.to_team, h.to_user,
              CASE WHEN NOT t.silent THEN h.wants END AS wants, CASE WHEN NOT t.silent THEN h.done END AS done,
              CASE WHEN NOT t.silent THEN h.promised END AS promised, h.due_at,
              CASE WHEN NOT t.silent THEN h.next_step END AS next_step, h.channel, h.filled
            FROM (SELECT id, restricted OR EXISTS (
                SELECT 1 FROM ticketing.silenced WHERE silenced.customer = ticket.customer) AS silent
              FROM ticketing.ticket WHERE id = :ticket) AS t
            JOIN ticketing.handoff h ON h.ticket = t.id
            ORDER BY h.id
            """;

    private final Jdbi jdbi;

    @Inject
    HandoffTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void keep(Passage passage, HandoffSheet told) {
        if (told == null && !passage.handsOver()) {
            return;
        }
        HandoffSheet sheet = told == null ? HandoffSheet.empty() : told;
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bindMethods(passage)
                .bindMethods(sheet)
                .bind("filled", sheet.filled())
                .execute());
    }

    @Override
    public List<HandoffView> of(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_TICKET).bind("ticket", ticket).mapTo(Row.class).stream()
                .map(Row::view)
                .toList());
    }

    /** A hand-off as it is stored. */
    record Row(
            UUID id,
            Instant at,
            String by,
            String fromTeam,
            String fromUser,
            String toTeam,
            String toUser,
            String wants,
            String done,
            String promised,
            Instant dueAt,
            String nextStep,
            String channel,
            int filled) {
        HandoffView view() {
            HandoffSheet sheet = new HandoffSheet(wants, done, promised, dueAt, nextStep, channel).masked();
            double percent = Math.round(filled * 1000.0 / HandoffSheet.FIELDS) / 10.0;
            return new HandoffView(id, at, by, fromTeam, fromUser, toTeam, toUser, sheet, filled, percent);
        }
    }
}
