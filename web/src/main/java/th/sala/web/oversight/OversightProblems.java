package th.sala.web.oversight;

import th.sala.consent.auditor.AuditGrant;
import th.sala.consent.auditor.GrantOutcome;
import th.sala.consent.auditor.GrantRefusal;
import th.sala.consent.oversight.Review;
import th.sala.consent.oversight.ReviewOutcome;
import th.sala.consent.oversight.ReviewRefusal;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** What the watch over accesses refuses, as problems. */
final class OversightProblems {
    private OversightProblems() {}

    static Review value(ReviewOutcome outcome) {
        if (outcome instanceof ReviewOutcome.Refused refused) throw of(refused.why());
        return ((ReviewOutcome.Done) outcome).review();
    }

    static AuditGrant value(GrantOutcome outcome) {
        if (outcome instanceof GrantOutcome.Refused refused) throw of(refused.why());
        return ((GrantOutcome.Done) outcome).grant();
    }

    private static ProblemException of(ReviewRefusal why) {
        return switch (why) {
            case UNKNOWN_ITEM -> ProblemException.notFound();
            case UNKNOWN_OUTCOME ->
                ProblemException.invalid("unknown-outcome", "outcome is justified or not-justified.");
            case NOTE_MISSING -> ProblemException.invalid("note-missing", "Say why it was not justified.");
            case TOO_LONG -> ProblemException.invalid("words-too-long", "At most 2000 characters.");
            case REVIEWED -> conflict("already-reviewed", "Somebody has said so already. Read it again.");
            case OWN_ACCESS -> conflict("own-access", "Another officer has to look at your own access.");
        };
    }

    private static ProblemException of(GrantRefusal why) {
        return switch (why) {
            case UNKNOWN_GRANT -> ProblemException.notFound();
            case INCOMPLETE ->
                ProblemException.invalid(
                        "incomplete-grant",
                        "A grant names an auditor, what may be read, until when, and on which ground.");
            case UNUSABLE_TIME ->
                ProblemException.invalid(
                        "unusable-period",
                        "to is after from and after now, and not longer than the rule audit-grant-longest allows.");
            case OWN_GRANT -> conflict("own-grant", "Nobody grants themselves an audit.");
            case OVER -> conflict("grant-over", "It is over already.");
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(409, code, "This step is not possible now.", detail));
    }
}
