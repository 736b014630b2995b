package th.sala.ticketing.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** In how many places a term stands, as far as it matters: from {@code many} on, one is as common as another. */
final class PlaceCount {
    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    /** A word of which the statistics know nothing is taken for half as frequent as the last one that they know. */
    private static final double KNOWN_AS_COMMON = 0.01;

    private final Handle handle;
    private final long many;
    private final double surelyMany;

    PlaceCount(Handle handle, int many) {
        this.handle = handle;
        this.many = Math.max(many, 1);
        double everywhere =
                handle.createQuery(TicketTables.EVERYWHERE).mapTo(Double.class).one();
        this.surelyMany = Math.max(4.0 * this.many, KNOWN_AS_COMMON * everywhere);
    }

    long of(SearchTerm term, FoundBy rank) {
        return estimated(term, rank) > surelyMany ? many : counted(term, rank);
    }

    private long estimated(SearchTerm term, FoundBy rank) {
        String plan = TicketKeys.term(handle.createQuery(TicketTables.ESTIMATE), term, rank)
                .mapTo(String.class)
                .one();
        Matcher rows = ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    private long counted(SearchTerm term, FoundBy rank) {
        return TicketKeys.term(handle.createQuery(TicketTables.PLACES), term, rank)
                .bind("enough", many)
                .mapTo(Long.class)
                .one();
    }
}
