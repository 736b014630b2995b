package th.sala.ticketing.search;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds which tickets a list shows. The statements are planned anew with the values at hand, so that a filter that is
 * not used costs nothing and the partial indexes of open tickets are found.
 */
class TicketKeys {
    private static final String PLAN_WITH_VALUES = """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private static final String NEWEST_FIRST = """
            SELECT t.id AS ticket, t.active_at
            FROM ticketing.ticket t
            WHERE t.team = ANY(:teams)
              AND (CAST(:open AS boolean) IS NOT TRUE OR t.state IN ('not-started', 'in-progress', 'waiting'))
              AND (CAST(:open AS boolean) IS NOT FALSE OR t.state IN ('done', 'cancelled'))
              AND (NOT :unassigned OR t.assignee IS NULL)
              AND (CAST(:state AS text) IS NULL OR t.state = :state)
              AND (CAST(:team AS text) IS NULL OR t.team = :team)
              AND (CAST(:assignee AS text) IS NULL OR t.assignee = :assignee)
              AND (CAST(:channel AS text) IS NULL OR t.channel = :channel)
              AND (CAST(:tag AS text) IS NULL OR t.tags @> ARRAY[CAST(:tag AS text)])
              AND (CAST(:afterAt AS timestamptz) IS NULL
                OR (t.active_at, t.id) < (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid)))
            ORDER BY t.active_at DESC, t.id DESC
            LIMIT :limit
            """;

    private static final String OLDEST_FIRST = """
            SELECT t.id AS ticket, t.active_at
            FROM ticketing.ticket t
            WHERE t.team = ANY(:teams)
              AND (CAST(:open AS boolean) IS NOT TRUE OR t.state IN ('not-started', 'in-progress', 'waiting'))
              AND (CAST(:open AS boolean) IS NOT FALSE OR t.state IN ('done', 'cancelled'))
              AND (NOT :unassigned OR t.assignee IS NULL)
              AND (CAST(:state AS text) IS NULL OR t.state = :state)
              AND (CAST(:team AS text) IS NULL OR t.team = :team)
              AND (CAST(:assignee AS text) IS NULL OR t.assignee = :assignee)
              AND (CAST(:channel AS text) IS NULL OR t.channel = :channel)
              AND (CAST(:tag AS text) IS NULL OR t.tags @> ARRAY[CAST(:tag AS text)])
              AND (CAST(:afterAt AS timestamptz) IS NULL
                OR (t.active_at, t.id) > (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid)))
            ORDER BY t.active_at, t.id
            LIMIT :limit
            """;

    /** The longest word narrows down by a trigram index; the others are looked for in what remains. */
    private static final String FOUND = """
            WITH hit AS (
              SELECT id FROM ticketing.ticket WHERE subject ILIKE :longest
              UNION
              SELECT ticket FROM ticketing.message WHERE text ILIKE :longest AND kind <> 'acknowledgement'
            )
            SELECT t.id AS ticket, t.active_at
            FROM hit JOIN ticketing.ticket t USING (id)
            WHERE t.team = ANY(:teams)
              AND NOT t.restricted
              AND NOT EXISTS (SELECT 1 FROM consent.active_block b
                WHERE b.subject_id = t.customer AND b.kind = 'restriction')
              AND (CAST(:open AS boolean) IS NOT TRUE OR t.state IN ('not-started', 'in-progress', 'waiting'))
              AND (CAST(:open AS boolean) IS NOT FALSE OR t.state IN ('done', 'cancelled'))
              AND (NOT :unassigned OR t.assignee IS NULL)
              AND (CAST(:state AS text) IS NULL OR t.state = :state)
              AND (CAST(:team AS text) IS NULL OR t.team = :team)
              AND (CAST(:assignee AS text) IS NULL OR t.assignee = :assignee)
              AND (CAST(:channel AS text) IS NULL OR t.channel = :channel)
              AND (CAST(:tag AS text) IS NULL OR t.tags @> ARRAY[CAST(:tag AS text)])
              AND (CAST(:afterAt AS timestamptz) IS NULL
                OR CASE WHEN :oldestFirst
                  THEN (t.active_at, t.id) > (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid))
                  ELSE (t.active_at, t.id) < (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid)) END)
              AND NOT EXISTS (
                SELECT 1 FROM unnest(:words) AS word
                WHERE t.subject NOT ILIKE word
                  AND NOT EXISTS (
                    SELECT 1 FROM ticketing.message m
                    WHERE m.ticket = t.id AND m.kind <> 'acknowledgement' AND m.text ILIKE word))
            ORDER BY CASE WHEN :oldestFirst THEN t.active_at END, CASE WHEN :oldestFirst THEN t.id END,
              t.active_at DESC, t.id DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;

    @Inject
    TicketKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** At most one more than the filter's limit, which tells that there is another page. */
    List<Cursor> find(Set<String> teams, ListFilter filter) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(PLAN_WITH_VALUES).mapTo(String.class).one();
            return bound(handle, teams, filter)
                    .mapTo(Key.class)
                    .map(Key::cursor)
                    .list();
        });
    }

    private static Query bound(Handle handle, Set<String> teams, ListFilter filter) {
        Query query = filter.searches()
                ? handle.createQuery(FOUND)
                        .bind("longest", filter.words().longest())
                        .bindArray("words", String.class, filter.words().patterns())
                        .bind("oldestFirst", filter.oldestFirst())
                : handle.createQuery(filter.oldestFirst() ? OLDEST_FIRST : NEWEST_FIRST);
        Cursor after = filter.after();
        return query.bindArray("teams", String.class, List.copyOf(teams))
                .bind("open", filter.open())
                .bind("unassigned", filter.unassigned())
                .bind("state", filter.state())
                .bind("team", filter.team())
                .bind("assignee", filter.assignee())
                .bind("channel", filter.channel())
                .bind("tag", filter.tag())
                .bindByType("afterAt", after == null ? null : after.activeAt(), Instant.class)
                .bind("afterId", after == null ? null : after.ticket())
                .bind("limit", filter.limit() + 1);
    }

    record Key(UUID ticket, Instant activeAt) {
        Cursor cursor() {
            return new Cursor(activeAt, ticket);
        }
    }
}
