package th.sala.ticketing.search;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import th.sala.consent.database.Planning;

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
            ListFilter asked =
                    filter.customers() == null ? filter : filter.from(identities(handle, filter.customers()));
            return asked.customers() != null && asked.customers().isEmpty()
                    ? List.of()
                    : planned(handle, asked, () -> ranked(handle, teams, asked));
        });
    }

    private static List<UUID> identities(Handle handle, List<UUID> survivors) {
        return handle.createQuery(TicketTables.IDENTITIES)
                .bindArray("survivors", UUID.class, survivors)
                .mapTo(UUID.class)
                .list();
    }

    /** Only a search, or the tickets behind a figure, could read through everything that was ever written. */
    static <T> T planned(Handle handle, ListFilter filter, Supplier<T> statements) {
        return filter.searches() || filter.behind() != null
                ? Planning.byIndex(handle, statements)
                : Planning.withValues(handle, statements);
    }

    private List<Cursor> ranked(Handle handle, Set<String> teams, ListFilter filter) {
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
    }

    private List<Cursor> found(Handle handle, Set<String> teams, ListFilter filter, FoundBy rank, int most) {
        if (filter.behind() != null) {
            Query query = terms(handle.createQuery(TicketTables.BEHIND), filter, rank);
            return read(bind(counted(query, teams, filter), teams, filter, rank, most), rank);
        }
        if (!filter.searches()) {
            return listed(handle, teams, filter, rank, most);
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

    private static List<Cursor> listed(Handle handle, Set<String> teams, ListFilter filter, FoundBy rank, int most) {
        return switch (rank) {
            case DUE -> read(due(handle.createQuery(TicketTables.LIST_DUE), teams, filter, most), rank);
            case NOT_DUE -> read(bind(handle.createQuery(TicketTables.LIST_NOT_DUE), teams, filter, rank, most), rank);
            default -> read(bind(handle.createQuery(TicketTables.LIST), teams, filter, rank, most), rank);
        };
    }

    /** Its pages go on behind a due time, which no other list knows. */
    static Query due(Query query, Set<String> teams, ListFilter filter, int most) {
        Cursor after = after(filter, FoundBy.DUE);
        return bindAll(query, teams, filter, null, most)
                .bindByType("dueAt", after == null ? null : after.activeAt(), Instant.class)
                .bind("dueId", after == null ? null : after.ticket());
    }

    /** Of which teams a figure is; whose its tickets are now, the list asks by itself. */
    static Query counted(Query query, Set<String> teams, ListFilter filter) {
        List<String> counted = teams.stream()
                .filter(team -> filter.team() == null || team.equals(filter.team()))
                .toList();
        return filter.behind().bind(query).bindArray("counted", String.class, counted);
    }

    /** A short list ends before so many steps: then whatever is in it was met. */
    private int passed(Handle handle, Set<String> teams, ListFilter filter, FoundBy rank) {
        Query passed = handle.createQuery(TicketTables.PASSED);
        return bind(passed, teams, filter, rank, steps).mapTo(Integer.class).one();
    }

    /** The term that stands in the fewest places. */
    private Rarest rarest(Handle handle, ListFilter filter, FoundBy rank) {
        PlaceCount count = new PlaceCount(handle, manyPlaces);
        Rarest rarest = null;
        for (SearchTerm term : filter.words().terms()) {
            long places = count.of(term, rank);
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
        return bindAll(query, teams, filter, after(filter, rank), most);
    }

    /** Where the part of the list begins; null at its beginning. */
    private static Cursor after(ListFilter filter, FoundBy rank) {
        return filter.after() == null || filter.after().rank() != rank ? null : filter.after();
    }

    private static Query bindAll(Query query, Set<String> teams, ListFilter filter, Cursor after, int most) {
        return query.bindArray("teams", String.class, List.copyOf(teams))
                .bind("looksInside", filter.looksInside())
                .bind("oldestFirst", filter.oldestFirst())
                .bind("open", filter.open())
                .bind("spam", filter.spam())
                .bind("snoozed", filter.snoozed())
                .bind("unassigned", filter.unassigned())
                .bind("silent", filter.silent())
                .bind("state", filter.state())
                .bind("team", filter.behind() == null ? filter.team() : null)
                .bind("assignee", filter.assignee())
                .bind("channel", filter.channel())
                .bind("stage", filter.stage())
                .bind("serviceElement", filter.serviceElement())
                .bind("tag", filter.tag())
                .bindByType(
                        "customers",
                        filter.customers() == null ? null : filter.customers().toArray(UUID[]::new),
                        UUID[].class)
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
