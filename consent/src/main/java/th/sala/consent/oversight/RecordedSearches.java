package th.sala.consent.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Counts the access log, where whom a search found is kept. */
@Stateless
public class RecordedSearches implements SearchAllowance {
    private static final String FOUND = """
            SELECT count(DISTINCT subject_id)::integer FROM consent.access_log
            WHERE actor = :actor AND at > :since AND reason = 'search'
            """;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final OversightRules numbers;

    @Inject
    public RecordedSearches(Jdbi jdbi, Clock clock, OversightRules numbers) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.numbers = numbers;
    }

    @Override
    public boolean spent(String actor) {
        return found(actor) >= numbers.amount("search-persons");
    }

    private int found(String actor) {
        return jdbi.withHandle(handle -> handle.createQuery(FOUND)
                .bind("actor", actor)
                .bind("since", clock.instant().minus(WINDOW))
                .mapTo(Integer.class)
                .one());
    }
}
