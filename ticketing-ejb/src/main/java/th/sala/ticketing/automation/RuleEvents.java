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
import th.sala.ticketing.automation.OpenQuestions.Waiting;
import th.sala.ticketing.automation.RuleDesk.Step;
import th.sala.ticketing.automation.RuleDesk.Trace;

/** What happened and is to be looked at, and what came of it. */
@Singleton
class RuleEvents {
    private static final Jsonb JSON = JsonbBuilder.create();

    /** Of each ticket the oldest, because one follows from the other; what failed comes when it is due again. */
    private static final String NEXT = """
            SELECT id FROM (SELECT min(id) AS id FROM ticketing.rule_event GROUP BY ticket) AS first
            JOIN ticketing.rule_event USING (id) WHERE due_at IS NULL OR due_at <= :now ORDER BY id LIMIT :most
            """;
    /** What another node works on is passed over. */
    private static final String TAKE = """
            DELETE FROM ticketing.rule_event WHERE id = (
              SELECT id FROM ticketing.rule_event WHERE id = :id FOR UPDATE SKIP LOCKED)
            RETURNING event, ticket, rule, at
            """;

    private static final String HOLD = "SELECT id FROM ticketing.ticket WHERE id = :ticket FOR UPDATE";
    private static final String AGAIN = """
            UPDATE ticketing.rule_event SET tries = tries + 1, due_at = CAST(:now AS timestamptz) + CASE tries
              WHEN 0 THEN interval '10 seconds' WHEN 1 THEN interval '1 minute' ELSE interval '10 minutes' END
            WHERE id = :id AND tries < 3
            """;
    private static final String APART = """
            INSERT INTO ticketing.rule_event (event, ticket, rule, at, tries)
            SELECT :event, :ticket, rule, :at, 3 FROM unnest(:rules) WITH ORDINALITY AS listening (rule, place) ORDER BY place
            """;
    private static final String RUNS = """
            SELECT count(*) FILTER (WHERE rule = :rule) AS own, count(*) AS together
            FROM ticketing.rule_trace WHERE ticket = :ticket AND at > :since AND outcome = 'done'
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

    List<Long> next(int most, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("most", most)
                .bind("now", now)
                .mapTo(Long.class)
                .list());
    }

    /** @return whether it is tried again; after three times it is not */
    boolean again(long id, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(AGAIN)
                        .bind("id", id)
                        .bind("now", now)
                        .execute())
                > 0;
    }

    /** One event for each of these rules: what one of them fails at keeps no other from running. */
    void apart(Happened event, List<Rule> rules) {
        jdbi.useHandle(handle -> handle.createUpdate(APART)
                .bind("event", event.event())
                .bind("ticket", event.ticket())
                .bind("at", event.at())
                .bindArray("rules", UUID.class, rules.stream().map(Rule::id).toList())
                .execute());
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

    Runs runsWithinTheHour(UUID ticket, Rule rule, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(RUNS)
                .bind("ticket", ticket)
                .bind("rule", rule.id())
                .bind("since", now.minus(Duration.ofHours(1)))
                .mapTo(Runs.class)
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

    /**
     * @param own how often this rule did something
     * @param together how often any did
     */
    record Runs(long own, long together) {}

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
