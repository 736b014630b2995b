package th.sala.web.rights;

import th.sala.consent.erasure.ErasureOutcome;
import th.sala.consent.erasure.ErasureRefusal;
import th.sala.consent.erasure.ErasureReport;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Why an erasure was neither planned nor carried out, and what to do about it. */
final class ErasureProblems {

    private ErasureProblems() {}

    /** The report; a refusal leaves as its problem. */
    static ErasureReport value(ErasureOutcome outcome) {
        if (outcome instanceof ErasureOutcome.Refused refused) throw of(refused.why());
        return ((ErasureOutcome.Done) outcome).report();
    }

    private static ProblemException of(ErasureRefusal why) {
        return switch (why) {
            case UNKNOWN_REQUEST -> ProblemException.notFound();
            case NOT_ERASURE -> conflict("not-an-erasure", "The person asked for something else.");
            case NOT_GRANTED -> conflict("erasure-not-granted", "Grant the request first.");
            case PLAN_MISSING -> conflict("erasure-plan-missing", "Make a plan and look at it first.");
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(409, code, "This step is not possible now.", detail));
    }
}
