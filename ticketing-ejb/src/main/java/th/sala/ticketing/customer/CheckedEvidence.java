package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.proof.Proof;
import th.sala.ticketing.proof.Proofs;

/**
 * Evidence that the hub itself can check is checked, and not taken on anybody's word: a code or a link must have been
 * proven between the two, and of a spoken check something must have matched in the last twelve hours.
 */
class CheckedEvidence {
    private static final String SPOKEN = "SPOKEN_CHECK";

    private final SubjectMerges merges;
    private final CallerChecks checks;
    private final Proofs proofs;

    @Inject
    CheckedEvidence(SubjectMerges merges, CallerChecks checks, Proofs proofs) {
        this.merges = merges;
        this.checks = checks;
        this.proofs = proofs;
    }

    /** @param other who holds what is to be linked; empty when nobody does yet */
    Outcome<List<MergeEvidence>> check(List<MergeEvidence> evidence, SubjectId customer, Optional<SubjectId> other) {
        List<SubjectId> one = merges.identities(customer);
        List<SubjectId> another = other.map(merges::identities).orElse(List.of());
        return evidence.stream()
                .flatMap(given -> doubt(given.kind(), one, another).stream())
                .findFirst()
                .map(Outcome::<List<MergeEvidence>>refused)
                .orElseGet(() -> Outcome.done(evidence));
    }

    /** What made both one person proves nothing a second time. */
    void used(List<MergeEvidence> evidence, SubjectId customer) {
        List<SubjectId> person = merges.identities(customer);
        evidence.stream()
                .flatMap(given -> proofs.proven(given.kind(), person, person).stream())
                .forEach(proofs::used);
    }

    private Optional<Refusal> doubt(String kind, List<SubjectId> one, List<SubjectId> other) {
        return switch (kind) {
            case SPOKEN ->
                checks.spoken(Stream.concat(one.stream(), other.stream()).toList())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                Refusal.Kind.INVALID,
                                "not-verified",
                                "Verify the caller first: something that is held must match what they say."));
            case Proof.CODE, Proof.LINK ->
                proofs.proven(kind, one, other).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                Refusal.Kind.INVALID,
                                "not-proven",
                                "Send the code or the link first: it counts once it was told or confirmed."));
            default -> Optional.empty();
        };
    }
}
