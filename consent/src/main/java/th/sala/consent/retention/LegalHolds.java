package th.sala.consent.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Legal holds: they overrule erasure and retention. Every step joins the caller's transaction, is an audited deed, and
 * stands in the ledger of each identity of the person it concerns. Whoever deletes many at once reads the view
 * {@code consent.active_hold} instead.
 */
public interface LegalHolds {
    /** Of these an erasure takes nothing: a hold over them stands in nobody's way. */
    Set<String> UNTOUCHED_BY_ERASURE = Set.of(
            "RET-ACCESS-LOG",
            "RET-BACKUP",
            "RET-BREACH",
            "RET-CERTIFICATE",
            "RET-CONSENT",
            "RET-HOLD",
            "RET-KEYS",
            "RET-REQUEST",
            "RET-TRAFFIC");

    /**
     * What is to be held: a person, one ticket of theirs, what a retention rule covers of them or, without a person, of
     * everybody.
     *
     * @param ground key of a refusal ground of section 33 ({@code G33-…})
     * @param owner user name of who answers for it; whoever places it when null
     * @param reviewOn at most as far ahead as {@code RET-HOLD} of the law says
     */
    record NewHold(
            SubjectId subject,
            Long ticket,
            String category,
            String matter,
            String ground,
            String owner,
            LocalDate reviewOn) {}

    /** Those in force, the next review first. */
    List<LegalHold> inForce();

    /** The newest 200 that were released. */
    List<LegalHold> released();

    /** Empty when there is no such hold. */
    Optional<LegalHold> get(UUID id);

    /** Those in force that keep data of the person, whichever identity is named; also those over everybody's. */
    List<LegalHold> over(SubjectId subject);

    HoldOutcome place(NewHold hold, String actor);

    /** Somebody looked, and it is still needed until the next review. */
    HoldOutcome review(UUID id, LocalDate reviewOn, String actor);

    /** @param reason {@code matter-closed}, {@code not-needed} or {@code mistake} */
    HoldOutcome release(UUID id, String reason, String actor);
}
