package th.sala.consent.retention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rules of retention and their runs. Every step joins the caller's transaction. */
public interface RetentionDesk {

    /**
     * A further version of a rule.
     *
     * @param law key of a law rule of kind {@code retention}
     * @param method {@code erase} or {@code anonymise}
     * @param ground {@code no-longer-necessary} when null
     */
    record NewRule(String category, String law, String method, String ground) {}

    /** The rules that hold, in the order of the categories. */
    List<RetentionRule> rules();

    /** A rule begins to run by itself only after a run of it that two officers agreed to. */
    RetentionOutcome<RetentionRule> add(NewRule rule, String actor);

    /** The newest 100 runs. */
    List<RetentionRun> runs();

    /** Empty when there is no such run. */
    Optional<RetentionRun> run(UUID id);

    /** @param categories all that can be taken when empty */
    RetentionOutcome<RetentionRun> dryRun(Set<String> categories);

    /** Pins what is due now; the run begins once another officer approves. */
    RetentionOutcome<RetentionRun> propose(Set<String> categories, String actor);

    /** The word of another officer on a proposed run. */
    RetentionOutcome<RetentionRun> approve(UUID id, boolean approved, String actor);

    /** The second look at what shall be anonymous: the judgement of another officer on the {@link RetentionRun#likeness}. */
    RetentionOutcome<RetentionRun> review(UUID id, boolean anonymous, String actor);

    /** The newest 200 records that could not be taken and were set aside. */
    List<AsideRecord> asides();

    /** Has one of them tried again by the next batch instead of after a day. */
    RetentionOutcome<AsideRecord> again(UUID aside, String actor);

    /** Tables with personal data that no store with a rule answers for. */
    List<String> uncovered();
}
