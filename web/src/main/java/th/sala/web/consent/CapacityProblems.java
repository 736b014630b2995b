package th.sala.web.consent;

import th.sala.consent.capacity.CapacityOutcome;
import th.sala.consent.capacity.CapacityRefusal;
import th.sala.consent.capacity.PersonCapacity;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Why a band or a representative was not recorded, and what to do about it. */
final class CapacityProblems {
    private CapacityProblems() {}

    static PersonCapacity value(CapacityOutcome outcome) {
        if (outcome instanceof CapacityOutcome.Refused refused) throw of(refused.why());
        return ((CapacityOutcome.Done) outcome).capacity();
    }

    private static ProblemException of(CapacityRefusal why) {
        return switch (why) {
            case UNKNOWN_PERSON, UNKNOWN_REPRESENTATION -> ProblemException.notFound();
            case UNKNOWN_BAND ->
                ProblemException.invalid(
                        "unknown-band", "band is unknown, child, minor, adult, incompetent or quasi-incompetent.");
            case UNKNOWN_REASON ->
                ProblemException.invalid("unknown-band-reason", "Say by one of the codes why it is recorded.");
            case DAY_MISSING ->
                ProblemException.invalid(
                        "band-day-missing", "A child and a minor have a day on which they are one no more.");
            case DAY_UNLIKELY ->
                ProblemException.invalid(
                        "band-day-unlikely", "until is to come, and no farther away than the ages of the law allow.");
            case DOCUMENT_NEEDED ->
                ProblemException.invalid(
                        "document-needed",
                        "This lessens a protection: name the document and its sha256, or ask the privacy officer.");
            case UNKNOWN_ROLE ->
                ProblemException.invalid("unknown-representative-role", "role is parental, custodian or curator.");
            case UNKNOWN_DOCUMENT ->
                ProblemException.invalid(
                        "unknown-representative-document",
                        "document is birth-certificate, house-registration, court-order, identity-document,"
                                + " marriage-certificate or attestation, where it is allowed; sha256 is its hash.");
            case UNKNOWN_REPRESENTATIVE ->
                ProblemException.invalid(
                        "unknown-representative",
                        "Name the representative in at most 200 characters, or by the id of another customer.");
            case DAYS -> ProblemException.invalid("representation-days", "validTo is not before validFrom.");
            case ENDED ->
                new ProblemException(Problem.of(
                        409, "representative-ended", "This step is not possible now.", "The right was ended before."));
        };
    }
}
