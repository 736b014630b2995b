package th.sala.ticketing.automation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Questions that customers are still waiting to have answered. */
@Singleton
class OpenQuestions {
    static final int PAGE = 500;

    /**
     * Of each open ticket the oldest message after the last answer; an answer is a reply, one that was given elsewhere, or a
     * call that somebody took. Thanks, machines and calls ask nothing.
     */
    private static final String WAITING = """
            SELECT t.id AS ticket, asked.message, asked.at, t.calendar, t.calendar_version
            FROM ticketing.ticket t CROSS JOIN LATERAL (
              SELECT m.id AS message, m.at FROM ticketing.message m
              WHERE m.ticket = t.id AND m.kind = 'message' AND m.channel <> 'phone'
                AND NOT m.automatic AND NOT m.thanked AND NOT m.courtesy AND m.unsent_at IS NULL
                AND m.at > coalesce(greatest(
                  (SELECT max(r.at) FROM ticketing.message r WHERE r.ticket = t.id AND r.kind = 'reply'
                     AND NOT r.automatic AND r.delivery_state IS DISTINCT FROM 'failed'),
                  (SELECT max(c.at) FROM ticketing.ticket_change c
                   WHERE c.ticket = t.id AND c.field = 'delivery' AND c.to_value = 'elsewhere'),
                  (SELECT max(c.answered_at) FROM ticketing.call c WHERE c.ticket = t.id)), '-infinity')
              ORDER BY m.at, m.id LIMIT 1) AS asked
            WHERE t.state IN ('not-started', 'in-progress') AND t.merged_into IS NULL
              AND t.active_at >= :since AND (t.team = ANY (:teams) OR :everywhere)
              AND asked.at >= :since AND asked.at <= :before
              AND (asked.at, asked.message) > (CAST(:lastAt AS timestamptz), CAST(:last AS uuid))
              AND NOT EXISTS (SELECT FROM ticketing.rule_overdue o
                WHERE o.rule = CAST(:rule AS uuid) AND o.message = asked.message)
            ORDER BY asked.at, asked.message LIMIT :page
            """;

    private static final String ALONE =
            "SELECT pg_try_advisory_xact_lock(hashtext('ticketing.rule_overdue'), hashtext(CAST(:rule AS text)))";

    private static final Waiting BEGINNING = new Waiting(null, new UUID(0, 0), Instant.EPOCH, null, 0);

    private final Jdbi jdbi;

    @Inject
    OpenQuestions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether nobody else looks for this rule until this transaction ends. */
    boolean alone(UUID rule) {
        return jdbi.withHandle(handle -> handle.createQuery(ALONE)
                .bind("rule", rule)
                .mapTo(Boolean.class)
                .one());
    }

    /** What this rule was not told of yet, asked at or after the one and until the other; oldest first. */
    List<Waiting> untold(UUID rule, Instant since, Instant before) {
        return all(new Asked(rule, Set.of(), true, since, before));
    }

    /** The oldest that were asked until this moment in these teams' tickets, or everywhere. */
    List<Waiting> of(Set<String> teams, boolean everywhere, Instant before) {
        return page(new Asked(null, teams, everywhere, Instant.EPOCH, before), BEGINNING);
    }

    private List<Waiting> all(Asked asked) {
        List<Waiting> all = new ArrayList<>();
        List<Waiting> page = page(asked, BEGINNING);
        all.addAll(page);
        while (page.size() == PAGE) {
            page = page(asked, page.get(PAGE - 1));
            all.addAll(page);
        }
        return all;
    }

    private List<Waiting> page(Asked asked, Waiting last) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("rule", asked.rule())
                .bindArray("teams", String.class, asked.teams())
                .bind("everywhere", asked.everywhere())
                .bind("since", asked.since())
                .bind("before", asked.before())
                .bind("lastAt", last.at())
                .bind("last", last.message())
                .bind("page", PAGE)
                .mapTo(Waiting.class)
                .list());
    }

    /** A question without an answer. */
    record Waiting(UUID ticket, UUID message, Instant at, String calendar, int calendarVersion) {}

    private record Asked(UUID rule, Set<String> teams, boolean everywhere, Instant since, Instant before) {}
}
