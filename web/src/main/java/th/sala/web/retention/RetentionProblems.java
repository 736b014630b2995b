package th.sala.web.retention;

import th.sala.consent.retention.RetentionOutcome;
import th.sala.consent.retention.RetentionRefusal;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Why a rule or a step of a run was not recorded, and what to do about it. */
final class RetentionProblems {

    private RetentionProblems() {}

    /** What was recorded; a refusal leaves as its problem. */
    static <T> T value(RetentionOutcome<T> outcome) {
        if (outcome instanceof RetentionOutcome.Refused<T> refused) throw of(refused.why());
        return ((RetentionOutcome.Done<T>) outcome).value();
    }

    private static ProblemException of(RetentionRefusal why) {
        return switch (why) {
            case UNKNOWN_RUN, UNKNOWN_ASIDE -> ProblemException.notFound();
            case UNKNOWN_CATEGORY ->
                ProblemException.invalid("unknown-retention-category", "category is one of those of the rules.");
            case UNKNOWN_PERIOD ->
                ProblemException.invalid(
                        "unknown-retention-period",
                        "law is the key of a retention rule of the law that states a time.");
            case UNKNOWN_METHOD ->
                ProblemException.invalid("unknown-retention-method", "method is erase or anonymise.");
            case UNKNOWN_GROUND ->
                ProblemException.invalid(
                        "unknown-retention-ground",
                        "ground is no-longer-necessary, consent-withdrawn, objected or unlawful.");
            case ANONYMISE_NOT_ALLOWED ->
                ProblemException.invalid(
                        "anonymise-not-allowed",
                        "What was processed unlawfully is erased (SUB-6), and of this category nothing is left to make"
                                + " anonymous. Choose erase.");
            case EVIDENCE ->
                ProblemException.invalid("retention-evidence", "Evidence ages with the person's key; no run takes it.");
            case NOTHING_TO_RUN ->
                ProblemException.invalid("nothing-to-run", "Name categories whose rule erases or anonymises.");
            case NOT_PROPOSED -> conflict("run-not-proposed", "The run waits for nobody's approval.");
            case NOT_IN_REVIEW -> conflict("run-not-in-review", "Nothing of the run waits for a second look.");
            case SAME_PERSON -> conflict("same-officer", "Another officer than the one who proposed it has to agree.");
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(409, code, "This step is not possible now.", detail));
    }
}
