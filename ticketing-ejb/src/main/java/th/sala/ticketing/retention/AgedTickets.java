package th.sala.ticketing.retention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.retention.Likeness;
import th.sala.consent.retention.Reach;
import th.sala.consent.retention.SingleRecords;
import th.sala.consent.retention.Standing;

/**
 * Closed tickets with everything said in them. Their words, bytes and addresses go together; times, outcome and owner stay,
 * so that reports of past years still add up, first under their person and after the second look under nobody.
 */
final class AgedTickets implements SingleRecords {
    private final Jdbi jdbi;

    AgedTickets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "ticketing.ticket";
    }

    @Override
    public String category() {
        return "ticket";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "ticketing.ticket",
                "ticketing.ticket_change",
                "ticketing.message",
                "ticketing.search_row",
                "ticketing.attachment",
                "ticketing.answer_read",
                "ticketing.participant",
                "ticketing.task",
                "ticketing.handoff",
                "ticketing.survey",
                "ticketing.field_value",
                "ticketing.draft",
                "ticketing.call",
                "ticketing.acknowledgement",
                "ticketing.outbox",
                "ticketing.blob");
    }

    @Override
    public Standing standing(Reach reach) {
        return jdbi.withHandle(handle -> handle.createQuery(AgedTicketTables.STANDING)
                .bind("before", reach.before())
                .bind("law", reach.law())
                .mapTo(Standing.class)
                .one());
    }

    @Override
    public long take(Reach reach, int most) {
        return jdbi.withHandle(handle -> {
            List<UUID> taken = handle.createQuery(AgedTicketTables.TAKE)
                    .bind("before", reach.before())
                    .bind("law", reach.law())
                    .bind("most", most)
                    .bind("now", reach.now())
                    .bind("run", reach.run())
                    .bind("figures", reach.figures())
                    .mapTo(UUID.class)
                    .list();
            if (!taken.isEmpty()) {
                takeWith(handle, taken, reach.figures());
            }
            return (long) taken.size();
        });
    }

    @Override
    public Optional<UUID> first(Reach reach) {
        return jdbi.withHandle(handle -> handle.createQuery(AgedTicketTables.FIRST)
                .bind("before", reach.before())
                .bind("law", reach.law())
                .bind("now", reach.now())
                .bind("most", 1)
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public boolean isThere(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(AgedTicketTables.IS_THERE)
                .bind("ticket", ticket)
                .mapTo(Boolean.class)
                .one());
    }

    private static void takeWith(Handle handle, List<UUID> tickets, boolean figures) {
        AgedTicketTables.WITH_IT.forEach(sql -> withTickets(handle, sql, tickets));
        handle.createQuery(AgedTicketTables.HISTORY)
                .bindArray("tickets", UUID.class, tickets)
                .mapTo(Long.class)
                .one();
        if (!figures) {
            withTickets(handle, AgedTicketTables.CALLS_OF_NOBODY, tickets);
        }
    }

    @Override
    public long unlink(UUID run, int most) {
        return jdbi.withHandle(handle -> {
            List<UUID> unlinked = handle.createQuery(AgedTicketTables.UNLINK)
                    .bind("run", run)
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list();
            withTickets(handle, AgedTicketTables.CALLS_OF_NOBODY, unlinked);
            return (long) unlinked.size();
        });
    }

    @Override
    public Optional<Likeness> likeness(UUID run) {
        return jdbi.withHandle(handle -> handle.createQuery(AgedTicketTables.LIKENESS)
                .bind("run", run)
                .mapTo(Likeness.class)
                .findOne());
    }

    private static void withTickets(Handle handle, String sql, List<UUID> tickets) {
        handle.createUpdate(sql).bindArray("tickets", UUID.class, tickets).execute();
    }
}
