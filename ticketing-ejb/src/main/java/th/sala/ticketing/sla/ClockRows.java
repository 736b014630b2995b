package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.consent.database.WriteBehind;
import th.sala.ticketing.sla.TermRows.Run;

/** Clocks and their pauses in the database. */
class ClockRows {
    private static final String READ = """
            SELECT c.ticket, c.clock, c.round, c.started_at, c.met_at, c.stopped_at,
              t.sla_policy AS policy, t.sla_policy_version AS policy_version, t.calendar, t.calendar_version,
              p.from_at, p.to_at, p.reason
            FROM ticketing.sla_clock c
            JOIN ticketing.ticket t ON t.id = c.ticket
            LEFT JOIN ticketing.sla_pause p ON p.ticket = c.ticket AND p.clock = c.clock AND p.round = c.round
            WHERE c.ticket = ANY(:tickets)
            ORDER BY c.ticket, c.clock, c.round, p.from_at
            """;
    private static final String OPENED = """
            SELECT sla_policy AS policy, sla_policy_version AS version, calendar, calendar_version, created_at,
              customer
            FROM ticketing.ticket WHERE id = :ticket
            """;
    private static final String INSERT = """
            INSERT INTO ticketing.sla_clock (ticket, clock, round, started_at, due_at, budget)
            VALUES (:ticket, :clock, :round, :startedAt, :dueAt, :budget)
            """;
    private static final String UPDATE = """
            UPDATE ticketing.sla_clock
            SET started_at = :startedAt, due_at = :dueAt, budget = :budget, met_at = :metAt, stopped_at = :stoppedAt, elapsed_seconds = :elapsed
            WHERE ticket = :ticket AND clock = :clock AND round = :round
            """;
    private static final String PAUSE = """
            INSERT INTO ticketing.sla_pause (ticket, clock, round, from_at, to_at, reason)
            VALUES (:ticket, :clock, :round, :from, :to, :reason)
            ON CONFLICT (ticket, clock, round, from_at) DO UPDATE SET to_at = excluded.to_at, reason = excluded.reason
            """;

    private static final String ASKED_SINCE = """
            SELECT min(q.at) FROM ticketing.message q
            WHERE q.ticket = :ticket AND q.direction = 'inbound' AND q.author = 'customer' AND NOT q.automatic
              AND q.at > :since
              AND NOT EXISTS (SELECT FROM ticketing.answer_told told WHERE told.ticket = :ticket AND told.at >= q.at)
            """;
    private static final String UNANSWERED = """
            SELECT min(at) FROM ticketing.message
            WHERE ticket = :ticket AND direction = 'inbound' AND author = 'customer' AND NOT automatic AND at > (
              SELECT max(at) FROM ticketing.answer_given WHERE ticket = :ticket)
            """;
    private static final String ASKED = """
            SELECT EXISTS (
              SELECT 1 FROM ticketing.message
              WHERE ticket = :ticket AND direction = 'inbound' AND date_trunc('second', at) = :second)
            """;
    private static final String ANSWERED = """
            SELECT EXISTS (SELECT 1 FROM ticketing.answer_given WHERE ticket = :ticket)
            """;
    private static final String WITHDRAW = """
            SELECT ticketing.withdraw_clock(:ticket, :clock, :round)
            """;

    private final Jdbi jdbi;
    private final TermRows terms;

    @Inject
    ClockRows(Jdbi jdbi, TermRows terms) {
        this.jdbi = jdbi;
        this.terms = terms;
    }

    /** By ticket, in the order of clock names and rounds. */
    Map<UUID, List<ServiceClock>> read(Collection<UUID> tickets) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(READ)
                .bindArray("tickets", UUID.class, List.copyOf(tickets))
                .mapTo(Row.class)
                .list());
        Map<UUID, Map<Run, List<Row>>> grouped = new LinkedHashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(row.ticket(), ticket -> new LinkedHashMap<>())
                .computeIfAbsent(new Run(row.ticket(), row.clock(), row.round()), run -> new ArrayList<>())
                .add(row));
        Map<UUID, List<ServiceClock>> clocks = new LinkedHashMap<>();
        Map<Run, Promised> changed = terms.read(grouped.keySet());
        grouped.forEach((ticket, byRun) -> clocks.put(
                ticket,
                byRun.entrySet().stream()
                        .map(run -> clock(run.getValue(), changed.get(run.getKey())))
                        .toList()));
        return clocks;
    }

    Opened opened(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(OPENED)
                .bind("ticket", ticket)
                .mapTo(Opened.class)
                .one());
    }

    /** When the customer first wrote after this moment what nobody has answered since; answers may be told late. */
    Optional<Instant> askedSince(UUID ticket, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(ASKED_SINCE)
                .bind("ticket", ticket)
                .bind("since", since)
                .mapTo(Instant.class)
                .findFirst());
    }

    /** When the customer first wrote after the newest answer; empty when they did not, or never got an answer. */
    Optional<Instant> unanswered(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(UNANSWERED)
                .bind("ticket", ticket)
                .mapTo(Instant.class)
                .findFirst());
    }

    /** Whether the customer wrote in this second. */
    boolean asked(UUID ticket, Instant second) {
        return jdbi.withHandle(handle -> handle.createQuery(ASKED)
                .bind("ticket", ticket)
                .bind("second", second)
                .mapTo(Boolean.class)
                .one());
    }

    boolean answered(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(ANSWERED)
                .bind("ticket", ticket)
                .mapTo(Boolean.class)
                .one());
    }

    void insert(UUID ticket, Collection<ServiceClock> clocks) {
        WriteBehind.addAll(
                jdbi,
                INSERT,
                clocks.stream()
                        .<Consumer<SqlStatement<?>>>map(clock -> row -> row.bind("ticket", ticket)
                                .bind("clock", clock.name())
                                .bind("round", clock.round())
                                .bind("startedAt", clock.startedAt())
                                .bind("dueAt", clock.run(clock.startedAt()).due())
                                .bind("budget", clock.target().budget().toString()))
                        .toList());
    }

    /** It goes without a figure, as if it had not begun; one that ended stays. */
    void withdraw(UUID ticket, ServiceClock clock) {
        jdbi.useHandle(handle -> handle.createQuery(WITHDRAW)
                .bind("ticket", ticket)
                .bind("clock", clock.name())
                .bind("round", clock.round())
                .mapTo(Boolean.class)
                .one());
    }

    void update(UUID ticket, ServiceClock clock) {
        ClockRun run = clock.run(clock.startedAt());
        jdbi.useHandle(handle -> {
            handle.createUpdate(UPDATE)
                    .bind("ticket", ticket)
                    .bind("clock", clock.name())
                    .bind("round", clock.round())
                    .bind("startedAt", clock.startedAt())
                    .bindByType("dueAt", run.due(), Instant.class)
                    .bind("budget", clock.target().budget().toString())
                    .bindByType("metAt", clock.metAt(), Instant.class)
                    .bindByType("stoppedAt", clock.stoppedAt(), Instant.class)
                    .bind(
                            "elapsed",
                            clock.metAt() == null
                                    ? null
                                    : clock.run(clock.metAt()).elapsedSeconds())
                    .execute();
            PreparedBatch batch = handle.prepareBatch(PAUSE);
            clock.pauses()
                    .forEach(pause -> batch.bind("ticket", ticket)
                            .bind("clock", clock.name())
                            .bind("round", clock.round())
                            .bind("from", pause.from())
                            .bindByType("to", pause.to(), Instant.class)
                            .bind("reason", pause.reason())
                            .add());
            if (!clock.pauses().isEmpty()) {
                batch.execute();
            }
        });
    }

    /** @param changed null when it was always under the policy of its ticket */
    private ServiceClock clock(List<Row> rows, Promised changed) {
        Row first = rows.get(0);
        return new ServiceClock(
                first.clock(),
                first.round(),
                changed == null
                        ? new Promised(List.of(terms.term(first.startedAt(), first.pinned(), first.clock())))
                        : changed,
                first.startedAt(),
                first.metAt(),
                first.stoppedAt(),
                rows.stream()
                        .filter(row -> row.fromAt() != null)
                        .map(row -> new Pause(row.fromAt(), row.toAt(), row.reason()))
                        .toList());
    }

    /** A clock with one of its pauses, or with none. */
    record Row(
            UUID ticket,
            String clock,
            int round,
            Instant startedAt,
            Instant metAt,
            Instant stoppedAt,
            String policy,
            int policyVersion,
            String calendar,
            int calendarVersion,
            Instant fromAt,
            Instant toAt,
            String reason) {
        PinnedPolicy pinned() {
            return new PinnedPolicy(policy, policyVersion, calendar, calendarVersion);
        }
    }

    /** When a ticket was opened, and under which versions it is. */
    record Opened(String policy, int version, String calendar, int calendarVersion, Instant createdAt, UUID customer) {
        PinnedPolicy pinned() {
            return new PinnedPolicy(policy, version, calendar, calendarVersion);
        }
    }
}
