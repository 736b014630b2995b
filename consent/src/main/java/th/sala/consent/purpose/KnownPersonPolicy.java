package th.sala.consent.purpose;

import java.time.Instant;
import java.util.Optional;

/** Of somebody whom nobody registered, or who was erased, there is nothing that could be used. */
final class KnownPersonPolicy implements GatePolicy {

    @Override
    public Optional<Verdict> judge(GateFacts facts, Instant at) {
        return facts.personKnown() ? Optional.empty() : Optional.of(Verdict.refused("unknown-person"));
    }
}
