package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
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
              SELECT ticket FROM ticketing.sla_alarm WHERE fired_at IS NULL AND due_at < :second
              ORDER BY due_at LIMIT :most
            ) AS due
            """;
    /** The ticket before its alarms, as whoever changes a ticket does. */
    private static final String HOLD = """
            SELECT id FROM ticketing.ticket WHERE id = :ticket FOR UPDATE SKIP LOCKED
            """;

    private static final String FIRE = """
            UPDATE ticketing.sla_alarm a SET fired_at = :now
            FROM ticketing.clock_terms t
            WHERE a.ticket = :ticket AND a.fired_at IS NULL AND a.due_at < :second
              AND (t.ticket, t.clock, t.round) = (a.ticket, a.clock, a.round)
            RETURNING a.ticket, a.clock, a.kind, a.level, a.due_at, t.policy, t.policy_version AS version
            """;
    private static final String AGAIN = """
            UPDATE ticketing.sla_alarm SET fired_at = NULL
            WHERE ticket = :ticket AND clock = :clock AND round = :round AND kind = :kind AND level = :level
              AND fired_at >= :since
            """;
    private static final String FORGET = """
            UPDATE ticketing.sla_alarm SET due_at = NULL
            WHERE ticket = :ticket AND clock = :clock AND round = :round AND fired_at IS NULL AND due_at IS NOT NULL
            """;

    private final Jdbi jdbi;

    @Inject
    AlarmRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Of clocks that begin: with others like them at the end of the work under way. */
    void plan(UUID ticket, Collection<ServiceClock> fresh) {
        WriteBehind.addAll(
                jdbi, PLAN, fresh.stream().flatMap(clock -> rows(ticket, clock)).toList());
    }

    /** Of a clock that changed: at once, since it may change again in the same work. */
    void planAnew(UUID ticket, ServiceClock changed) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(PLAN);
            rows(ticket, changed).forEach(row -> {
                row.accept(batch);
                batch.add();
            });
            batch.execute();
        });
    }

    /** Of a clock that counts by other terms: what only the old ones announced never comes. */
    void planByOtherTerms(UUID ticket, ServiceClock changed) {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("ticket", ticket)
                .bind("clock", changed.name())
                .bind("round", changed.round())
                .execute());
        changed.promised().justTakenBack().ifPresent(back -> again(ticket, changed, back));
        planAnew(ticket, changed);
    }

    /** What went off by terms that were taken back goes off once more when its own time comes. */
    private void again(UUID ticket, ServiceClock changed, Term back) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(AGAIN);
            Alarm.of(changed).stream()
                    .filter(alarm -> alarm.dueAt() != null && alarm.dueAt().isAfter(back.takenBackAt()))
                    .forEach(alarm -> batch.bind("ticket", ticket)
                            .bind("clock", changed.name())
                            .bind("round", changed.round())
                            .bind("kind", alarm.kind())
                            .bind("level", alarm.level())
                            .bind("since", back.from())
                            .add());
            batch.execute();
        });
    }

    /** Tickets of which an alarm is due, those that waited longest first. */
    List<UUID> due(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("second", now.truncatedTo(ChronoUnit.SECONDS))
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** What is due of the ticket, recorded as gone off; nothing while somebody else works on the ticket. */
    List<Gone> fire(UUID ticket, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                        .bind("ticket", ticket)
                        .mapTo(UUID.class)
                        .findOne()
                        .map(held -> handle
                                .createQuery(FIRE)
                                .bind("now", now)
                                .bind("second", now.truncatedTo(ChronoUnit.SECONDS))
                                .bind("ticket", held)
                                .mapTo(Gone.class)
                                .stream()
                                .sorted(Comparator.comparing(Gone::dueAt))
                                .toList()))
                .orElse(List.of());
    }

    private static Stream<Consumer<SqlStatement<?>>> rows(UUID ticket, ServiceClock clock) {
        return Alarm.of(clock).stream().map(alarm -> row(ticket, clock, alarm));
    }

    private static Consumer<SqlStatement<?>> row(UUID ticket, ServiceClock clock, Alarm alarm) {
        return row -> row.bind("ticket", ticket)
                .bind("clock", clock.name())
                .bind("round", clock.round())
                .bind("kind", alarm.kind())
                .bind("level", alarm.level())
                .bindByType("dueAt", alarm.dueAt(), Instant.class);
    }

    /** An alarm that went off, with the policy that its clock counts by. */
    record Gone(UUID ticket, String clock, String kind, int level, Instant dueAt, String policy, int version) {}
}
