package th.sala.consent.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** Requests of persons under the law, from receipt to decision. Every step joins the caller's transaction. */
public interface RequestDesk {

    /**
     * A request as it came in.
     *
     * @param receivedAt when it reached the firm, on whichever channel; now when null
     */
    record Receipt(SubjectId subject, String type, String channel, Instant receivedAt) {}

    /** A try to prove who asks; see {@link RequestVerification}. */
    record Proof(String method, boolean proven, String note) {}

    /** A decision; see {@link RequestDecision}. */
    record Verdict(String outcome, String ground, String reason) {}

    /** Those not decided yet, first due first. */
    List<RightsRequest> open();

    /** The newest 200 of those decided. */
    List<RightsRequest> closed();

    /** Empty when there is no such request. */
    Optional<RightsRequest> get(UUID id);

    /**
     * Records a request; its day is counted by the law of the day of receipt and stays. An objection stops every purpose
     * that yields to one at once, in the same transaction.
     */
    RequestOutcome receive(Receipt receipt, String actor);

    RequestOutcome verify(UUID id, Proof proof, String actor);

    /** Grants, which needs a proof; or proposes a refusal, which holds once somebody else agrees. */
    RequestOutcome decide(UUID id, Verdict verdict, String actor);

    /** The word of somebody else on a proposed refusal. */
    RequestOutcome approve(UUID id, boolean approved, String actor);
}
