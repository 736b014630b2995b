package th.sala.ticketing.survey;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of surveys. */
@Singleton
class SurveyTable {

    /**
     * Nobody is asked whose data is not used or erased, who was asked lately, about what was done long ago, or about what
     * put right an earlier answer.
     */
    private static final String DUE = """
        SELECT ticket, customer, kind FROM (
          SELECT t.id AS ticket, t.customer, t.closed_at,
            CASE WHEN r.nps AND NOT EXISTS (SELECT FROM ticketing.survey s
              WHERE s.kind = 'nps' AND s.message IS NOT NULL AND s.asked_at > CAST(:now AS timestamptz) - interval '90 days'
                AND (s.customer = t.customer OR s.customer IN (
                  SELECT identity FROM ticketing.same_person WHERE customer = t.customer))) THEN 'nps'
              WHEN r.csat THEN 'csat' END AS kind
          FROM ticketing.survey_rule r JOIN ticketing.ticket t ON t.team = r.team
          WHERE (r.csat OR r.nps) AND t.state = 'done' AND t.aged_at IS NULL AND NOT t.restricted
            AND (CAST(:ticket AS uuid) IS NULL OR t.id = :ticket)
            AND t.outcome NOT IN ('spam', 'duplicate') AND t.merged_into IS NULL AND t.closed_at >= r.since
            AND t.closed_at > CAST(:now AS timestamptz) - make_interval(days => 2, mins => r.delay_minutes)
            AND t.closed_at <= CAST(:now AS timestamptz) - make_interval(mins => r.delay_minutes)
            AND NOT EXISTS (SELECT FROM ticketing.silenced WHERE silenced.customer = t.customer)
            AND NOT EXISTS (SELECT FROM ticketing.erased_person WHERE erased_person.customer = t.customer)
            AND NOT EXISTS (SELECT FROM ticketing.survey s WHERE s.ticket = t.id)
            AND NOT EXISTS (SELECT FROM ticketing.survey s WHERE s.recovery = t.id)
            AND NOT EXISTS (SELECT FROM ticketing.survey s
              WHERE s.message IS NOT NULL
                AND s.asked_at > CAST(:now AS timestamptz) - make_interval(days => r.pause_days)
                AND (s.customer = t.customer OR s.customer IN (
                  SELECT identity FROM ticketing.same_person WHERE customer = t.customer)))) AS done
        WHERE kind IS NOT NULL ORDER BY closed_at LIMIT :limit
        """;

    /** By whoever stands for the person, so that two identities of one wait for each other too. */
    private static final String HOLD = """
        SELECT pg_advisory_xact_lock(hashtextextended('survey ' || coalesce(
          (SELECT survivor FROM ticketing.survivor WHERE customer = :customer), :customer), 0))::text
        """;

    private static final String ADD = """
        INSERT INTO ticketing.survey (id, kind, ticket, customer, asked_at, team, channel, policy, ticket_kind, agent,
          threshold)
        SELECT :id, :kind, f.ticket, :customer, :now, f.team, f.channel, f.policy, f.kind, f.agent,
          coalesce(r.threshold, 5)
        FROM ticketing.ticket_fact f
        JOIN ticketing.ticket t ON t.id = f.ticket
        LEFT JOIN ticketing.survey_rule r ON r.team = t.team
        WHERE f.ticket = :ticket
        ON CONFLICT DO NOTHING
        """;

    private static final String SETTLE =
            "UPDATE ticketing.survey SET message = :message, refusal = :refusal WHERE id = :id";

    private static final String FIND = """
        SELECT id, kind, ticket, customer, asked_at, message IS NOT NULL AS asked, answered_at, agent, threshold
        FROM ticketing.survey WHERE id = :id FOR UPDATE
        """;

    private static final String ANSWER = """
        UPDATE ticketing.survey SET score = :score, answered_at = :now, recovery = :recovery WHERE id = :id
        """;

    private static final String NOTED =
            "UPDATE ticketing.message SET thread_of = :ticket WHERE id = :note AND ticket <> :ticket";

    private static final String ASKED_IN = "SELECT id FROM ticketing.survey WHERE message = :message";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    SurveyTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * @param asked whether the question left
     * @param agent who had the ticket then; null for its team's queue
     * @param threshold up to which a satisfaction is put right
     */
    record Row(
            UUID id,
            String kind,
            UUID ticket,
            UUID customer,
            Instant askedAt,
            boolean asked,
            Instant answeredAt,
            String agent,
            int threshold) {}

    List<DueSurvey> due(int limit) {
        return due(null, limit);
    }

    /** Whether it still is, after waiting for whoever asks the same person. */
    Optional<DueSurvey> held(DueSurvey due) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("customer", due.customer())
                .mapTo(String.class)
                .one());
        return due(due.ticket(), 1).stream().findFirst();
    }

    private List<DueSurvey> due(UUID ticket, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("ticket", ticket)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .mapTo(DueSurvey.class)
                .list());
    }

    /** @return its id */
    UUID add(DueSurvey due) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", id)
                .bind("kind", due.kind())
                .bind("ticket", due.ticket())
                .bind("customer", due.customer())
                .bind("now", clock.instant())
                .execute());
        return id;
    }

    /** It left in this message, or did not and why. */
    void settle(UUID id, UUID message, String refusal) {
        jdbi.useHandle(handle -> handle.createUpdate(SETTLE)
                .bind("id", id)
                .bind("message", message)
                .bind("refusal", refusal)
                .execute());
    }

    /** Nobody else answers it until the transaction ends. */
    Optional<Row> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FIND).bind("id", id).mapTo(Row.class).findOne());
    }

    /** @param recovery the ticket for putting it right; null for none */
    void answer(UUID id, int score, UUID recovery) {
        jdbi.useHandle(handle -> handle.createUpdate(ANSWER)
                .bind("id", id)
                .bind("score", score)
                .bind("now", clock.instant())
                .bind("recovery", recovery)
                .execute());
    }

    /** @param ticket that the answer is about, wherever the note stands */
    void noted(UUID note, UUID ticket) {
        jdbi.useHandle(handle -> handle.createUpdate(NOTED)
                .bind("note", note)
                .bind("ticket", ticket)
                .execute());
    }

    Optional<UUID> askedIn(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(ASKED_IN)
                .bind("message", message)
                .mapTo(UUID.class)
                .findOne());
    }
}
