package th.sala.ticketing.search;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.Planning;
import th.sala.ticketing.search.FoundTicket.Highlight;

/** Shows where in the tickets of a page what was looked for stands. */
class Highlights {
    private static final String PLACES = """
            SELECT number, message, kind, direction, at, text FROM (
              SELECT t.number, m.id AS message, m.kind, m.direction, m.at, left(m.text, :longest) AS text,
                row_number() OVER (PARTITION BY t.number ORDER BY count(*) DESC, m.at DESC, m.id DESC) AS place
              FROM ticketing.ticket t
              JOIN ticketing.search_row r ON r.ticket = t.id
              JOIN ticketing.message m ON m.id = r.message
              JOIN unnest(CAST(:queries AS text[]), CAST(:patterns AS text[])) AS term (query, pattern)
                ON r.words @@ CAST(term.query AS tsquery) OR r.norm LIKE term.pattern
              WHERE t.number = ANY(:tickets)
                AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = m.customer)
              GROUP BY t.number, m.id
            ) AS found
            WHERE place <= 3
            ORDER BY number, place
            """;

    private final Jdbi jdbi;

    @Inject
    Highlights(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the ticket's number, best first; nothing for a ticket whose subject alone was found. */
    Map<Long, List<Highlight>> of(List<Long> tickets, SearchWords words) {
        return jdbi.withHandle(handle -> Planning.byIndex(handle, () -> places(handle, tickets, words))).stream()
                .collect(Collectors.groupingBy(
                        Place::number, Collectors.mapping(place -> place.highlight(words), Collectors.toList())));
    }

    private static List<Place> places(Handle handle, List<Long> tickets, SearchWords words) {
        return handle.createQuery(PLACES)
                .bind("longest", SearchRows.LONGEST)
                .bindArray("tickets", Long.class, tickets)
                .bindArray("queries", String.class, words.queries())
                .bindArray("patterns", String.class, words.patterns())
                .mapTo(Place.class)
                .list();
    }

    record Place(long number, UUID message, String kind, String direction, Instant at, String text) {
        Highlight highlight(SearchWords words) {
            return new Highlight(message, kind, direction, at, Snippet.around(text, words.terms()));
        }
    }
}
