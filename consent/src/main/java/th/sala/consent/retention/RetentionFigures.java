package th.sala.consent.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What health says of the retention. What is dear to count is counted again after a quarter of an hour. */
@Singleton
class RetentionFigures {
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Jdbi jdbi;
    private final Clock clock;
    private final RetentionPlan plan;
    private final StoreBook stores;
    private volatile Counted counted = new Counted(Instant.EPOCH, List.of(), 0);

    @Inject
    RetentionFigures(Jdbi jdbi, Clock clock, RetentionPlan plan, StoreBook stores) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.plan = plan;
        this.stores = stores;
    }

    List<String> uncovered() {
        return counted().uncovered();
    }

    /** Records that were due a week ago already. */
    long overdue() {
        return counted().overdue();
    }

    Waiting waiting() {
        return jdbi.withHandle(handle ->
                handle.createQuery(RetentionTables.WAITING).mapTo(Waiting.class).one());
    }

    private Counted counted() {
        Instant now = clock.instant();
        if (counted.at().plus(FRESH).isBefore(now)) {
            counted = new Counted(now, stores.uncovered(ruled()), plan.overdue());
        }
        return counted;
    }

    private Set<String> ruled() {
        return plan.rows().stream().map(RuleRow::category).collect(Collectors.toSet());
    }

    private record Counted(Instant at, List<String> uncovered, long overdue) {}

    /** Runs by what they wait for. */
    record Waiting(long proposed, long running, long inReview) {}
}
