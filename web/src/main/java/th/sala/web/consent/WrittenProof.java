package th.sala.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import th.sala.consent.capacity.CapacityDesk;
import th.sala.consent.capacity.Representative;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.WrittenWords;
import th.sala.web.problem.ProblemException;

/** Makes sure that a message proves a consent: whoever agrees wrote it themselves, on the channel that is named,
 * and said no to nothing since. */
@ApplicationScoped
class WrittenProof {
    private static final Set<String> NO =
            Set.of("ConsentWithdrawn", "ConsentRefused", "ConsentRevoked", "ObjectionRaised");

    private CapacityDesk capacities;
    private WrittenWords words;
    private ConsentLedger ledger;

    WrittenProof() {}

    @Inject
    WrittenProof(CapacityDesk capacities, WrittenWords words, ConsentLedger ledger) {
        this.capacities = capacities;
        this.words = words;
        this.ledger = ledger;
    }

    /** @throws ProblemException 422 {@code proof-not-theirs} or {@code proof-outdated} */
    void check(ConsentDecision decision) {
        if (decision.message() == null) return;
        Instant written = speaker(decision.subject(), decision.guardian())
                .flatMap(person -> words.written(person, decision.message(), decision.channel()))
                .orElseThrow(() -> ProblemException.invalid(
                        "proof-not-theirs",
                        "message is none that whoever agrees wrote themselves on this channel: choose one of theirs, or"
                                + " leave it out and they are asked to confirm."));
        if (decision.agrees() && saidNoSince(decision, written)) {
            throw ProblemException.invalid(
                    "proof-outdated",
                    "They said no after this message: choose one that they wrote since, or leave it out and they are asked"
                            + " to confirm.");
        }
    }

    private boolean saidNoSince(ConsentDecision decision, Instant written) {
        return ledger.entries(decision.subject()).stream()
                .filter(entry ->
                        NO.contains(entry.event()) && decision.purpose().equals(entry.purpose()))
                .anyMatch(entry -> entry.at().isAfter(written));
    }

    /** Empty for a representative whom the hub knows by name only. */
    private Optional<SubjectId> speaker(SubjectId subject, String guardian) {
        return guardian == null
                ? Optional.of(subject)
                : capacities.of(subject).representatives().stream()
                        .filter(one -> one.id().toString().equalsIgnoreCase(guardian))
                        .map(Representative::person)
                        .filter(Objects::nonNull)
                        .findFirst();
    }
}
