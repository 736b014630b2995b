package th.sala.consent.purpose;

import java.time.Instant;
import java.util.Optional;

/** The other bases rest on the published version of the purpose, which holds what they need (section 24). */
final class BasisPolicy implements GatePolicy {

    @Override
    public Optional<Verdict> judge(GateFacts facts, Instant at) {
        return Optional.of(Verdict.permittedBy("purpose:" + facts.purpose() + "/" + facts.version()));
    }
}
