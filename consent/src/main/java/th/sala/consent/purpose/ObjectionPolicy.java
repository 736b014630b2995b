package th.sala.consent.purpose;

import java.time.Instant;
import java.util.Optional;

/**
 * An objection stops its purpose at once, before anybody weighs it (section 32), unless the law obliges us to that purpose.
 */
final class ObjectionPolicy implements GatePolicy {

    @Override
    public Optional<Verdict> judge(GateFacts facts, Instant at) {
        return facts.objected() && !facts.obliged() ? Optional.of(Verdict.refused("objected")) : Optional.empty();
    }
}
