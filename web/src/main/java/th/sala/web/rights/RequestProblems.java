package th.sala.web.rights;

import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.rights.RequestRefusal;
import th.sala.consent.rights.RightsRequest;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Why a step of a request was not recorded, and what to do about it. */
public final class RequestProblems {

    private RequestProblems() {}

    /** The request; a refusal leaves as its problem. */
    public static RightsRequest value(RequestOutcome outcome) {
        if (outcome instanceof RequestOutcome.Refused refused) throw of(refused.why());
        return ((RequestOutcome.Done) outcome).request();
    }

    private static ProblemException of(RequestRefusal why) {
        return switch (why) {
            case UNKNOWN_REQUEST -> ProblemException.notFound();
            case UNKNOWN_PERSON -> ProblemException.invalid("unknown-subject", "Nobody of this id is registered.");
            case UNKNOWN_TYPE ->
                ProblemException.invalid(
                        "unknown-request-type",
                        "type is access, source, portability, objection, erasure, restriction, rectification or withdrawal.");
            case UNKNOWN_CHANNEL ->
                ProblemException.invalid(
                        "unknown-request-channel", "channel is a channel of the hub, walk-in or post.");
            case UNUSABLE_DAY ->
                ProblemException.invalid(
                        "unusable-receipt", "receivedAt is not to come, and a day on which the law was in force.");
            case UNKNOWN_REPRESENTATION ->
                ProblemException.invalid(
                        "representation-unknown", "representative is no recorded representative of the person today.");
            case UNKNOWN_METHOD ->
                ProblemException.invalid(
                        "unknown-proof-method",
                        "method is signed-in, signed-link, code-sent, contact-point, in-person, identity-document or"
                                + " representative.");
            case TOO_LONG -> ProblemException.invalid("request-words", "At most 2000 characters.");
            case UNKNOWN_OUTCOME -> ProblemException.invalid("unknown-decision", "outcome is granted or refused.");
            case GROUND_MISSING ->
                ProblemException.invalid(
                        "ground-missing", "A refusal cites a refusal ground of the law in force, and says why.");
            case NOT_VERIFIED -> conflict("person-not-verified", "Record how the person proved who they are first.");
            case DECIDED -> conflict("request-decided", "It is decided and does not change.");
            case AWAITS_APPROVAL -> conflict("awaits-approval", "Another officer has to agree to the refusal first.");
            case NOTHING_TO_APPROVE -> conflict("nothing-to-approve", "No refusal waits for approval.");
            case OTHER_DECISION -> conflict("other-decision", "Another refusal was proposed meanwhile. Read it first.");
            case HANDED_OVER -> conflict("request-handed-over", "This message was handed over for that already.");
            case NOT_GRANTED -> conflict("request-not-granted", "Grant it first.");
            case DONE -> conflict("request-done", "It was carried out already.");
            case OTHER_STEP -> conflict("request-other-step", "A request of this type is carried out by another step.");
            case UNKNOWN_WAY -> ProblemException.invalid("unknown-way", "how is in-person, post or message.");
            case WORDS_OF_ERASED ->
                ProblemException.invalid(
                        "words-of-erased", "The data of the person is erased: no word about them is kept any more.");
            case UNKNOWN_PURPOSE ->
                ProblemException.invalid("unknown-purpose", "purposes are purposes in force that rest on consent.");
            case UNUSABLE_CORRECTION ->
                ProblemException.invalid(
                        "unusable-correction",
                        "kind is name, email, phone, address or national-id, and right is one that differs.");
            case NOT_HELD -> ProblemException.invalid("identifier-not-held", "The person holds no such value.");
            case HELD_BY_ANOTHER -> conflict("identifier-taken", "The right value belongs to another customer.");
            case SAME_PERSON -> conflict("same-officer", "Another officer than the one who proposed it has to agree.");
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(409, code, "This step is not possible now.", detail));
    }
}
