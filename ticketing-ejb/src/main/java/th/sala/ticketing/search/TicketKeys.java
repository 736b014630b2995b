package th.sala.ticketing.search;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Finds which tickets a list shows: those that fit best first, each kind in the order of the list. */
class TicketKeys {
    private static final int MANY_PLACES = 5_000;
    private static final int STEPS = 3_000;

    private final Jdbi jdbi;
    private final int manyPlaces;
    private final int steps;

    @Inject
    TicketKeys(Jdbi jdbi) {
        this(jdbi, MANY_PLACES, STEPS);
    }

    /**
     * @param manyPlaces from how many on a term is looked for on the way through the list
     * @param steps how far that goes
     */
    TicketKeys(Jdbi jdbi, int manyPlaces, int steps) {
        this.jdbi = jdbi;
        this.manyPlaces = manyPlaces;
        this.steps = steps;
    }

    /** At most one more than the filter's limit, which tells that there is another page. */
    List<Cursor> find(Set<String> teams, ListFilter filter) {
        return jdbi.withHandle(handle -> {
            prepare(handle, filter);
            List<Cursor> found = new ArrayList<>();
            for (FoundBy rank : filter.ranks()) {
                boolean before = filter.after() != null
                        && filter.ranks().indexOf(rank)
                                < filter.ranks().indexOf(filter.after().rank());
                if (!before && found.size() <= filter.limit()) {
                    found.addAll(found(handle, teams, filter, rank, filter.limit() + 1 - found.size()));
                }
            }
            return found;
        });
    }

    static void prepare(Handle handle, ListFilter filter) {
        handle.createQuery(TicketTables.PLAN_WITH_VALUES).mapTo(String.class).one();
        if (filter.searches()) {
            handle.createQuery(TicketTables.BY_INDEX).mapTo(String.class).one();
        }
    }

    private List<Cursor> found(Handle handle, Set<String> teams, ListFilter filter, FoundBy rank, int most) {
        if (!filter.searches()) {
            return read(bind(handle.createQuery(TicketTables.LIST), teams, filter, rank, most), rank);
        }
        Rarest rarest = rarest(handle, filter, rank);
        if (rarest.places() == 0) {
            return List.of();
        }
        if (rarest.places() < manyPlaces) {
            Query query = term(terms(handle.createQuery(TicketTables.FOUND), filter, rank), rarest.term(), rank);
            return read(bind(query, teams, filter, rank, most), rank);
        }
        Query walk = terms(handle.createQuery(TicketTables.WALK), filter, rank).bind("steps", steps);
        List<Cursor> met = read(bind(walk, teams, filter, rank, most), rank);
        return met.size() == most || passed(handle, teams, filter, rank) < steps
                ? met
                : read(
                        bind(terms(handle.createQuery(TicketTables.MEETING), filter, rank), teams, filter, rank, most),
                        rank);
    }

    /** A short list ends before so many steps: then whatever is in it was met. */
    private int passed(Handle handle, Set<String> teams, ListFilter filter, FoundBy rank) {
        Query passed = handle.createQuery(TicketTables.PASSED);
        return bind(passed, teams, filter, rank, steps).mapTo(Integer.class).one();
    }

    /** The term that stands in the fewest places. */
    private Rarest rarest(Handle handle, ListFilter filter, FoundBy rank) {
        Rarest rarest = null;
        for (SearchTerm term : filter.words().terms()) {
            long places = term(handle.createQuery(TicketTables.PLACES), term, rank)
                    .bind("enough", Math.max(manyPlaces, 1))
                    .mapTo(Long.class)
                    .one();
            if (rarest == null || places < rarest.places()) {
                rarest = new Rarest(term, places);
            }
        }
        return rarest;
    }

    static Query term(Query query, SearchTerm term, FoundBy rank) {
        return query.bind("query", term.query()).bind("pattern", term.pattern()).bind("loosely", rank.loosely);
    }

    static Query terms(Query query, ListFilter filter, FoundBy rank) {
        return query.bindArray("queries", String.class, filter.words().queries())
                .bindArray("patterns", String.class, filter.words().patterns())
                .bind("loosely", rank.loosely)
                .bind("notByWords", rank.notByWords);
    }

    static Query bind(Query query, Set<String> teams, ListFilter filter, FoundBy rank, int most) {
        Cursor after = filter.after() == null || filter.after().rank() != rank ? null : filter.after();
        return query.bindArray("teams", String.class, List.copyOf(teams))
                .bind("looksInside", filter.looksInside())
                .bind("oldestFirst", filter.oldestFirst())
                .bind("open", filter.open())
                .bind("spam", filter.spam())
                .bind("snoozed", filter.snoozed())
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
                .bind("limit", most);
    }

    private static List<Cursor> read(Query query, FoundBy rank) {
        return query.mapTo(Key.class).map(key -> key.cursor(rank)).list();
    }

    private record Rarest(SearchTerm term, long places) {}

    record Key(UUID ticket, Instant activeAt) {
        Cursor cursor(FoundBy rank) {
            return new Cursor(activeAt, ticket, rank);
        }
    }
}
