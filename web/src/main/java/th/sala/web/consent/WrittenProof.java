package th.sala.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.capacity.CapacityDesk;
import th.sala.consent.capacity.Representative;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.WrittenWords;
import th.sala.web.problem.ProblemException;

/** Makes sure that whoever decides wrote the message themselves, on the channel that is named. */
@ApplicationScoped
class WrittenProof {
    private CapacityDesk capacities;
    private WrittenWords words;

    WrittenProof() {}

    @Inject
    WrittenProof(CapacityDesk capacities, WrittenWords words) {
        this.capacities = capacities;
        this.words = words;
    }

    /** The decision as the message says it, if one is named. @throws ProblemException 422 {@code proof-not-theirs} */
    ConsentDecision proven(ConsentDecision decision, UUID message) {
        return message == null ? decision : decision.saidIn(message, written(decision, message));
    }

    private Instant written(ConsentDecision decision, UUID message) {
        return speaker(decision.subject(), decision.guardian())
                .flatMap(person -> words.written(person, message, decision.channel()))
                .orElseThrow(() -> ProblemException.invalid(
                        "proof-not-theirs",
                        "message is none that whoever agrees wrote themselves on this channel: choose one of theirs, or"
                                + " leave it out and they are asked to confirm."));
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
