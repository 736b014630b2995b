package th.sala.consent.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What health says of the retention. What is dear to count is counted by whoever works on runs, every hour. */
@Singleton
class RetentionFigures {
    private static final Duration FRESH = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final Clock clock;
    private final RetentionPlan plan;
    private final StoreBook stores;
    private Instant counted = Instant.EPOCH;
    private volatile long overdue;

    @Inject
    RetentionFigures(Jdbi jdbi, Clock clock, RetentionPlan plan, StoreBook stores) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.plan = plan;
        this.stores = stores;
    }

    List<String> uncovered() {
        return stores.uncovered(plan.rows().stream().map(RuleRow::category).collect(Collectors.toSet()));
    }

    /** Records that were due a week ago already, as they were counted last. */
    long overdue() {
        return overdue;
    }

    /** Counts again when it is time. */
    void count() {
        Instant now = clock.instant();
        if (counted.plus(FRESH).isBefore(now)) {
            counted = now;
            overdue = plan.overdue();
        }
    }

    Waiting waiting() {
        return jdbi.withHandle(handle ->
                handle.createQuery(RetentionTables.WAITING).mapTo(Waiting.class).one());
    }

    /** Runs by what they wait for, and the records that were set aside. */
    record Waiting(long proposed, long running, long inReview, long aside) {}
}
