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
    private static final int MANY_PLACES = 2_000;

    static final String PLAN_WITH_VALUES = """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    /** Planned with its values, a CASE is one of its branches: both orders are a walk along an index, without a sort. */
    static final String WALK = """
            SELECT t.id AS ticket, t.active_at
            FROM ticketing.ticket t
            WHERE t.team = ANY(:teams)
              AND (CAST(:open AS boolean) IS NOT TRUE OR t.state IN ('not-started', 'in-progress', 'waiting'))
              AND (CAST(:open AS boolean) IS NOT FALSE OR t.state IN ('done', 'cancelled'))
              AND (CAST(:spam AS boolean) IS NOT TRUE OR t.outcome = 'spam')
              AND (CAST(:spam AS boolean) IS NOT FALSE OR t.outcome <> 'spam')
              AND (NOT :unassigned OR t.assignee IS NULL)
              AND (NOT :silent OR NOT EXISTS (
                SELECT 1 FROM ticketing.message m
                WHERE m.ticket = t.id AND m.direction = 'outbound' AND m.kind <> 'note' AND m.delivery_state <> 'failed'))
              AND (CAST(:state AS text) IS NULL OR t.state = :state)
              AND (CAST(:team AS text) IS NULL OR t.team = :team)
              AND (CAST(:assignee AS text) IS NULL OR t.assignee = :assignee)
              AND (CAST(:channel AS text) IS NULL OR t.channel = :channel)
              AND (CAST(:stage AS text) IS NULL OR t.stage = :stage)
              AND (CAST(:serviceElement AS text) IS NULL OR t.service_element = :serviceElement)
              AND (CAST(:tag AS text) IS NULL OR t.tags @> ARRAY[CAST(:tag AS text)])
              AND (CAST(:afterAt AS timestamptz) IS NULL
                OR CASE WHEN :oldestFirst
                  THEN (t.active_at, t.id) > (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid))
                  ELSE (t.active_at, t.id) < (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid)) END)
              AND (NOT :looksInside OR (NOT t.restricted
                AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = t.customer)))
              AND (NOT :searches OR NOT EXISTS (
                SELECT 1 FROM unnest(:words) AS word
                WHERE t.subject NOT ILIKE word
                  AND NOT EXISTS (
                    SELECT 1 FROM ticketing.message m
                    WHERE m.ticket = t.id AND m.kind <> 'acknowledgement' AND m.text ILIKE word
                      AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = m.customer))))
            ORDER BY CASE WHEN :oldestFirst THEN t.active_at END, CASE WHEN :oldestFirst THEN t.id END,
              t.active_at DESC, t.id DESC
            LIMIT :limit
            """;

    /** Whether the longest word stands in so few places that it is worth collecting them. */
    private static final String IS_RARE = """
            SELECT count(*) < :enough FROM (
              (SELECT 1 FROM ticketing.ticket WHERE subject ILIKE :longest LIMIT :enough)
              UNION ALL
              (SELECT 1 FROM ticketing.message WHERE text ILIKE :longest LIMIT :enough)
            ) AS place
            """;

    /** For a rare word: its places come from a trigram index, the other words are looked for in what remains. */
    private static final String FOUND = """
            WITH hit AS (
              SELECT id FROM ticketing.ticket WHERE subject ILIKE :longest
              UNION
              SELECT m.ticket FROM ticketing.message m
              WHERE m.text ILIKE :longest AND m.kind <> 'acknowledgement'
                AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = m.customer)
            )
            SELECT t.id AS ticket, t.active_at
            FROM hit JOIN ticketing.ticket t USING (id)
            WHERE t.team = ANY(:teams)
              AND NOT t.restricted
              AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = t.customer)
              AND (CAST(:open AS boolean) IS NOT TRUE OR t.state IN ('not-started', 'in-progress', 'waiting'))
              AND (CAST(:open AS boolean) IS NOT FALSE OR t.state IN ('done', 'cancelled'))
              AND (CAST(:spam AS boolean) IS NOT TRUE OR t.outcome = 'spam')
              AND (CAST(:spam AS boolean) IS NOT FALSE OR t.outcome <> 'spam')
              AND (NOT :unassigned OR t.assignee IS NULL)
              AND (NOT :silent OR NOT EXISTS (
                SELECT 1 FROM ticketing.message m
                WHERE m.ticket = t.id AND m.direction = 'outbound' AND m.kind <> 'note' AND m.delivery_state <> 'failed'))
              AND (CAST(:state AS text) IS NULL OR t.state = :state)
              AND (CAST(:team AS text) IS NULL OR t.team = :team)
              AND (CAST(:assignee AS text) IS NULL OR t.assignee = :assignee)
              AND (CAST(:channel AS text) IS NULL OR t.channel = :channel)
              AND (CAST(:stage AS text) IS NULL OR t.stage = :stage)
              AND (CAST(:serviceElement AS text) IS NULL OR t.service_element = :serviceElement)
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
                    WHERE m.ticket = t.id AND m.kind <> 'acknowledgement' AND m.text ILIKE word
                      AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = m.customer)))
            ORDER BY CASE WHEN :oldestFirst THEN t.active_at END, CASE WHEN :oldestFirst THEN t.id END,
              t.active_at DESC, t.id DESC
            LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final int manyPlaces;

    @Inject
    TicketKeys(Jdbi jdbi) {
        this(jdbi, MANY_PLACES);
    }

    TicketKeys(Jdbi jdbi, int manyPlaces) {
        this.jdbi = jdbi;
        this.manyPlaces = manyPlaces;
    }

    /** At most one more than the filter's limit, which tells that there is another page. */
    List<Cursor> find(Set<String> teams, ListFilter filter) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(PLAN_WITH_VALUES).mapTo(String.class).one();
            return bind(handle.createQuery(statement(handle, filter)), teams, filter)
                    .mapTo(Key.class)
                    .map(Key::cursor)
                    .list();
        });
    }

    static Query bind(Query query, Set<String> teams, ListFilter filter) {
        Cursor after = filter.after();
        if (filter.searches()) {
            query.bind("longest", filter.words().longest());
        }
        return query.bindArray("teams", String.class, List.copyOf(teams))
                .bindArray("words", String.class, filter.words().patterns())
                .bind("searches", filter.searches())
                .bind("looksInside", filter.looksInside())
                .bind("oldestFirst", filter.oldestFirst())
                .bind("open", filter.open())
                .bind("spam", filter.spam())
                .bind("unassigned", filter.unassigned())
                .bind("silent", filter.silent())
                .bind("state", filter.state())
                .bind("team", filter.team())
                .bind("assignee", filter.assignee())
                .bind("channel", filter.channel())
                .bind("stage", filter.stage())
                .bind("serviceElement", filter.serviceElement())
                .bind("tag", filter.tag())
                .bindByType("afterAt", after == null ? null : after.activeAt(), Instant.class)
                .bind("afterId", after == null ? null : after.ticket())
                .bind("limit", filter.limit() + 1);
    }

    /** A word that stands nearly everywhere is met soon on the way through the list; a rare one is collected first. */
    private String statement(Handle handle, ListFilter filter) {
        boolean rare = filter.searches()
                && handle.createQuery(IS_RARE)
                        .bind("longest", filter.words().longest())
                        .bind("enough", manyPlaces)
                        .mapTo(Boolean.class)
                        .one();
        return rare ? FOUND : WALK;
    }

    record Key(UUID ticket, Instant activeAt) {
        Cursor cursor() {
            return new Cursor(activeAt, ticket);
        }
    }
}
