package th.sala.ticketing.search;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.text.FoldedText;

/**
 * Writes the rows that are searched, many in one go: for what is due, oldest first. One node writes at a time: of two, the one
 * that read a text before it was changed could write last, and what was forgotten would be found again.
 */
public class SearchRows {
    /** Of a longer text the beginning is searched. */
    static final int LONGEST = 100_000;

    private static final String MINE = """
            SELECT :together OR pg_try_advisory_xact_lock(hashtextextended('ticketing.search_row', 0))
            """;

    private static final String TAKE = """
            WITH due AS (
              DELETE FROM ticketing.search_due WHERE id = ANY (ARRAY(
                SELECT id FROM ticketing.search_due WHERE tries < 3 ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED))
              RETURNING place
            )
            SELECT due.place, coalesce(m.ticket, t.id) AS ticket, m.id AS message,
              left(coalesce(m.text, t.subject, ''), :longest) AS text
            FROM (SELECT DISTINCT place FROM due) AS due
            LEFT JOIN ticketing.message m ON m.id = due.place AND m.kind <> 'acknowledgement'
            LEFT JOIN ticketing.ticket t ON t.id = due.place
            ORDER BY due.place
            """;

    private static final String WRITE = """
            INSERT INTO ticketing.search_row (place, ticket, message, norm, words)
            SELECT place, ticket, message, norm, CAST(words AS tsvector)
            FROM unnest(:places, :tickets, :messages, :norms, :words) AS row (place, ticket, message, norm, words)
            WHERE norm <> ''
            ORDER BY place
            ON CONFLICT (place)
              DO UPDATE SET ticket = EXCLUDED.ticket, norm = EXCLUDED.norm, words = EXCLUDED.words
            """;

    private static final String EMPTY = """
            DELETE FROM ticketing.search_row USING unnest(:places, :norms) AS row (place, norm)
            WHERE search_row.place = row.place AND row.norm = ''
            """;

    private static final String SET_ASIDE = """
            UPDATE ticketing.search_due SET tries = tries + 1
            WHERE id = (SELECT id FROM ticketing.search_due WHERE tries < 3 ORDER BY id LIMIT 1)
            """;

    private static final String BACKLOG = """
            SELECT count(*) FILTER (WHERE tries < 3) AS waiting, count(*) FILTER (WHERE tries >= 3) AS aside,
              coalesce(extract(epoch FROM clock_timestamp() - min(since) FILTER (WHERE tries < 3)), 0)::bigint AS seconds
            FROM (SELECT tries, since FROM ticketing.search_due ORDER BY id LIMIT 100000) AS due
            """;

    private final Jdbi jdbi;
    private final boolean together;

    @Inject
    public SearchRows(Jdbi jdbi) {
        this(jdbi, false);
    }

    private SearchRows(Jdbi jdbi, boolean together) {
        this.jdbi = jdbi;
        this.together = together;
    }

    /** For a first fill while nobody changes a text: as many at once as the machine can do. */
    public static SearchRows together(Jdbi jdbi) {
        return new SearchRows(jdbi, true);
    }

    /**
     * Takes what is due and writes its rows, in the caller's transaction or one of its own.
     *
     * @param most how many at most
     * @return how many places it were, of which each may have been due more than once; none when nothing is due, or another
     *     node is at it
     */
    public int fill(int most) {
        return jdbi.inTransaction(handle -> {
            boolean mine = handle.createQuery(MINE)
                    .bind("together", together)
                    .mapTo(Boolean.class)
                    .one();
            if (!mine) {
                return 0;
            }
            List<Due> due = handle.createQuery(TAKE)
                    .bind("most", most)
                    .bind("longest", LONGEST)
                    .mapTo(Due.class)
                    .list();
            if (!due.isEmpty()) {
                write(handle, due.stream().map(Row::of).toList());
            }
            return due.size();
        });
    }

    /** The first that is due could not be written: it is tried twice more and then left aside. */
    void setAside() {
        jdbi.useHandle(handle -> handle.execute(SET_ASIDE));
    }

    Backlog backlog() {
        return jdbi.withHandle(
                handle -> handle.createQuery(BACKLOG).mapTo(Backlog.class).one());
    }

    private static void write(Handle handle, List<Row> rows) {
        handle.createUpdate(EMPTY)
                .bindArray("places", UUID.class, each(rows, Row::place))
                .bindArray("norms", String.class, each(rows, Row::norm))
                .execute();
        handle.createUpdate(WRITE)
                .bindArray("places", UUID.class, each(rows, Row::place))
                .bindArray("tickets", UUID.class, each(rows, Row::ticket))
                .bindArray("messages", UUID.class, each(rows, Row::message))
                .bindArray("norms", String.class, each(rows, Row::norm))
                .bindArray("words", String.class, each(rows, Row::words))
                .execute();
    }

    private static <T> List<T> each(List<Row> rows, Function<Row, T> part) {
        return rows.stream().map(part).toList();
    }

    /**
     * What waits to be searchable.
     *
     * @param aside what could not be written three times
     * @param seconds since when the oldest waits
     */
    public record Backlog(long waiting, long aside, long seconds) {}

    /** @param text empty when there is nothing to search any more */
    record Due(UUID place, UUID ticket, UUID message, String text) {}

    private record Row(UUID place, UUID ticket, UUID message, String norm, String words) {
        static Row of(Due due) {
            String norm = FoldedText.fold(due.text());
            return new Row(due.place(), due.ticket(), due.message(), norm, Lexemes.vector(WordBreaks.of(norm)));
        }
    }
}
