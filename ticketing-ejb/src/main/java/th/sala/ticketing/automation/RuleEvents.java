package th.sala.ticketing.automation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.automation.RuleDesk.Step;
import th.sala.ticketing.automation.RuleDesk.Trace;

/** What happened and is to be looked at, and what came of it. */
@Singleton
class RuleEvents {
    private static final Jsonb JSON = JsonbBuilder.create();

    /** Of each ticket the oldest, because one follows from the other. */
    private static final String NEXT = """
            SELECT min(id) FROM ticketing.rule_event GROUP BY ticket ORDER BY min(id) LIMIT :most
            """;
    /** What another node works on is passed over. */
    private static final String TAKE = """
            DELETE FROM ticketing.rule_event WHERE id = (
              SELECT id FROM ticketing.rule_event WHERE id = :id FOR UPDATE SKIP LOCKED)
            RETURNING event, ticket, rule, at
            """;

    private static final String HOLD = "SELECT id FROM ticketing.ticket WHERE id = :ticket FOR UPDATE";
    private static final String RUNS = """
            SELECT count(*) FROM ticketing.rule_trace WHERE ticket = :ticket AND at > :since AND outcome <> 'limited'
            """;
    private static final String TRACE = """
            INSERT INTO ticketing.rule_trace (id, ticket, rule, version, event, at, outcome, reason, steps)
            VALUES (:id, :ticket, :rule, :version, :event, :at, :outcome, :reason, :steps::jsonb)
            """;
    private static final String TRACES = """
            SELECT t.id, t.rule AS rule_id, v.document ->> 'name' AS rule, t.version, t.event, t.at, t.outcome, t.reason,
              t.steps::text AS steps
            FROM ticketing.rule_trace t JOIN ticketing.rule_version v ON v.rule = t.rule AND v.version = t.version
            WHERE t.ticket = :ticket ORDER BY t.id
            """;
    /** The customer spoke last, so long ago that the hours may be over; whether they are is told by the ticket's calendar. */
    private static final String WAITING = """
            SELECT t.id AS ticket, t.last_message AS message, m.at, t.calendar, t.calendar_version
            FROM ticketing.ticket t JOIN ticketing.message m ON m.id = t.last_message
            WHERE t.state IN ('not-started', 'in-progress') AND m.kind = 'message' AND NOT m.automatic AND m.at < :before
              AND NOT EXISTS (SELECT FROM ticketing.rule_overdue o WHERE o.rule = :rule AND o.message = m.id)
            ORDER BY m.at LIMIT 500
            """;

    private static final String OVERDUE = """
            WITH fresh AS (
              INSERT INTO ticketing.rule_overdue (rule, message) VALUES (:rule, :message) ON CONFLICT DO NOTHING RETURNING rule)
            INSERT INTO ticketing.rule_event (event, ticket, rule, at) SELECT 'unanswered', :ticket, rule, :now FROM fresh
            """;

    private final Jdbi jdbi;

    @Inject
    RuleEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Long> next(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(NEXT).bind("most", most).mapTo(Long.class).list());
    }

    /** Taken for good with the caller's transaction; empty when somebody else has it. */
    Optional<Happened> take(long id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(TAKE).bind("id", id).mapTo(Happened.class).findOne());
    }

    /** Nobody else changes the ticket until the transaction ends. */
    void hold(UUID ticket) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("ticket", ticket)
                .mapTo(UUID.class)
                .one());
    }

    long runsWithinTheHour(UUID ticket, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(RUNS)
                .bind("ticket", ticket)
                .bind("since", now.minus(Duration.ofHours(1)))
                .mapTo(Long.class)
                .one());
    }

    void trace(Happened event, Rule rule, Result result, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(TRACE)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("ticket", event.ticket())
                .bind("rule", rule.id())
                .bind("version", rule.version())
                .bind("event", event.event())
                .bind("at", at)
                .bind("outcome", result.outcome())
                .bind("reason", result.reason())
                .bind("steps", JSON.toJson(result.steps().toArray(Step[]::new)))
                .execute());
    }

    List<Trace> traces(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(TRACES)
                .bind("ticket", ticket)
                .mapTo(TraceRow.class)
                .map(TraceRow::trace)
                .list());
    }

    List<Waiting> waiting(Rule rule, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("rule", rule.id())
                .bind("before", before)
                .mapTo(Waiting.class)
                .list());
    }

    void overdue(Rule rule, Waiting waiting, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(OVERDUE)
                .bind("rule", rule.id())
                .bind("message", waiting.message())
                .bind("ticket", waiting.ticket())
                .bind("now", now)
                .execute());
    }

    /** @param rule the only one that it is for; null for all that listen */
    record Happened(String event, UUID ticket, UUID rule, Instant at) {}

    /** A question without an answer. */
    record Waiting(UUID ticket, UUID message, Instant at, String calendar, int calendarVersion) {}

    /** What came of a rule. */
    record Result(String outcome, String reason, List<Step> steps) {}

    record TraceRow(
            UUID id,
            UUID ruleId,
            String rule,
            int version,
            String event,
            Instant at,
            String outcome,
            String reason,
            String steps) {
        Trace trace() {
            return new Trace(
                    id, ruleId, rule, version, event, at, outcome, reason, List.of(JSON.fromJson(steps, Step[].class)));
        }
    }
}
