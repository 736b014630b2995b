package th.sala.web.retention;

import th.sala.consent.retention.HoldOutcome;
import th.sala.consent.retention.HoldRefusal;
import th.sala.consent.retention.LegalHold;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Why a step of a legal hold was not recorded, and what to do about it. */
final class HoldProblems {

    private HoldProblems() {}

    /** The hold; a refusal leaves as its problem. */
    static LegalHold value(HoldOutcome outcome) {
        if (outcome instanceof HoldOutcome.Refused refused) throw of(refused.why());
        return ((HoldOutcome.Done) outcome).hold();
    }

    private static ProblemException of(HoldRefusal why) {
        return switch (why) {
            case UNKNOWN_HOLD -> ProblemException.notFound();
            case UNKNOWN_PERSON -> ProblemException.invalid("unknown-subject", "Nobody of this id is registered.");
            case SCOPE ->
                ProblemException.invalid(
                        "hold-scope", "A hold names a person, a category, or one ticket of a person and nothing else.");
            case UNKNOWN_CATEGORY ->
                ProblemException.invalid("hold-category", "category is the key of a retention rule of the law.");
            case MATTER ->
                ProblemException.invalid(
                        "hold-matter",
                        "matter is the reference of a case, at most 80 characters, without names or numbers"
                                + " of persons.");
            case GROUND ->
                ProblemException.invalid("hold-ground", "ground is a key of section 33 in force, such as G33-CLAIMS.");
            case OWNER -> ProblemException.invalid("hold-owner", "owner is a user name.");
            case REVIEW_DAY ->
                ProblemException.invalid(
                        "hold-review-day", "reviewOn is from today to the time that RET-HOLD of the law says.");
            case UNKNOWN_REASON ->
                ProblemException.invalid("hold-release-reason", "reason is matter-closed, not-needed or mistake.");
            case RELEASED ->
                new ProblemException(Problem.of(
                        409, "hold-released", "This step is not possible now.", "The hold was released before."));
        };
    }
}
