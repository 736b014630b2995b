package th.sala.consent.retention;

import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Rows that are told by their own time, taken by one statement. Both statements know {@code :before}, {@code :law} and
 * {@code :now}; the one that takes knows {@code :most}, too.
 *
 * @param standing the SQL that counts {@code due}, {@code held} and {@code restricted}
 * @param take the SQL that takes the oldest
 */
public record AgedRows(Jdbi jdbi, String name, String category, Set<String> tables, String standing, String take)
        implements RetainedRecords {

    @Override
    public Standing standing(Reach reach) {
        return jdbi.withHandle(handle -> handle.createQuery(standing)
                .bind("before", reach.before())
                .bind("law", reach.law())
                .mapTo(Standing.class)
                .one());
    }

    @Override
    public long take(Reach reach, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate(take)
                .bind("before", reach.before())
                .bind("law", reach.law())
                .bind("most", most)
                .execute());
    }
}
