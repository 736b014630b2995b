package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.consent.database.WriteBehind;

/** Alarms of clocks in the database. What went off never changes. */
class AlarmRows {
    private static final String PLAN = """
            INSERT INTO ticketing.sla_alarm (ticket, clock, round, kind, level, due_at)
            VALUES (:ticket, :clock, :round, :kind, :level, :dueAt)
            ON CONFLICT (ticket, clock, round, kind, level) DO UPDATE SET due_at = excluded.due_at
            WHERE sla_alarm.fired_at IS NULL AND sla_alarm.due_at IS DISTINCT FROM excluded.due_at
            """;
    private static final String DUE = """
            SELECT DISTINCT ticket FROM (
              SELECT ticket FROM ticketing.sla_alarm WHERE fired_at IS NULL AND due_at < :now ORDER BY due_at LIMIT :most
            ) AS due
            """;
    /** The ticket before its alarms, as whoever changes a ticket does. */
    private static final String HOLD = """
            SELECT id FROM ticketing.ticket WHERE id = ANY(:tickets) ORDER BY id FOR UPDATE SKIP LOCKED
            """;

    private static final String FIRE = """
            UPDATE ticketing.sla_alarm a SET fired_at = :now
            FROM ticketing.ticket t
            WHERE a.ticket = ANY(:tickets) AND a.fired_at IS NULL AND a.due_at < :now AND t.id = a.ticket
            RETURNING a.ticket, a.clock, a.kind, a.level, a.due_at, t.sla_policy AS policy, t.sla_policy_version AS version
            """;

    private final Jdbi jdbi;

    @Inject
    AlarmRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void plan(UUID ticket, Collection<ServiceClock> clocks) {
        WriteBehind.addAll(
                jdbi,
                PLAN,
                clocks.stream()
                        .flatMap(clock -> Alarm.of(clock).stream().map(alarm -> row(ticket, clock, alarm)))
                        .toList());
    }

    /** Those that are due, recorded as gone off; what somebody works on this moment waits for the next round. */
    List<Gone> fire(Instant now, int most) {
        return jdbi.withHandle(handle -> {
            List<UUID> due = handle.createQuery(DUE)
                    .bind("now", now)
                    .bind("most", most)
                    .mapTo(UUID.class)
                    .list();
            List<UUID> held = due.isEmpty()
                    ? due
                    : handle.createQuery(HOLD)
                            .bindArray("tickets", UUID.class, due)
                            .mapTo(UUID.class)
                            .list();
            return held.isEmpty()
                    ? List.<Gone>of()
                    : handle
                            .createQuery(FIRE)
                            .bind("now", now)
                            .bindArray("tickets", UUID.class, held)
                            .mapTo(Gone.class)
                            .stream()
                            .sorted(Comparator.comparing(Gone::dueAt))
                            .toList();
        });
    }

    private static Consumer<SqlStatement<?>> row(UUID ticket, ServiceClock clock, Alarm alarm) {
        return row -> row.bind("ticket", ticket)
                .bind("clock", clock.name())
                .bind("round", clock.round())
                .bind("kind", alarm.kind())
                .bind("level", alarm.level())
                .bindByType("dueAt", alarm.dueAt(), Instant.class);
    }

    /** An alarm that went off, with the policy of its ticket. */
    record Gone(UUID ticket, String clock, String kind, int level, Instant dueAt, String policy, int version) {}
}
