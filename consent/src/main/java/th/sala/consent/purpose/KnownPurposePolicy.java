package th.sala.consent.purpose;

import java.time.Instant;
import java.util.Optional;

/** Data is used only for a purpose that was notified (section 21). */
final class KnownPurposePolicy implements GatePolicy {

    @Override
    public Optional<Verdict> judge(GateFacts facts, Instant at) {
        return facts.known() ? Optional.empty() : Optional.of(Verdict.refused("unknown-purpose"));
    }
}
