package th.sala.web.consent;

import th.sala.consent.law.LawRefusal;
import th.sala.web.problem.ProblemException;

/** Why a version of a rule was not added, and what to do about it. */
final class LawProblems {

    private LawProblems() {}

    static ProblemException of(LawRefusal why) {
        return switch (why) {
            case UNKNOWN_RULE -> ProblemException.notFound();
            case WORDS ->
                ProblemException.invalid(
                        "law-words",
                        "Write the duty in Thai and English and the source, 1000 characters each at most.");
            case NUMBER ->
                ProblemException.invalid(
                        "law-number", "A number has a unit and a unit has a number: at most 36500 of a time.");
            case NUMBER_LOST ->
                ProblemException.invalid(
                        "law-number-lost", "Cases count by the time of this rule: a version in force states one too.");
            case STATUS -> ProblemException.invalid("law-status", "status is in-force or draft.");
            case DAY_MISSING ->
                ProblemException.invalid("law-day-missing", "What is in force needs its first day (effectiveFrom).");
            case DAY_UNLIKELY ->
                ProblemException.invalid(
                        "law-day-unlikely",
                        "The first day lies between today and five years from now, in the common era.");
            case DAY_NOT_LATER ->
                ProblemException.invalid(
                        "law-day-not-later",
                        "A version that is there begins on this day or later. Choose a later first day.");
        };
    }
}
