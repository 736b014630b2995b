package th.sala.consent.purpose;

import java.time.Instant;
import java.util.Optional;

/**
 * While a person's data is restricted (section 34) it is kept and not used: neither shown, sent, listed nor exported.
 * That includes answering the person's own message under customer care; the message itself is still taken in. Only a
 * purpose that the privacy officer published as surviving a restriction goes on, such as answering a rights request,
 * which is an obligation of the Act itself.
 */
final class RestrictionPolicy implements GatePolicy {

    @Override
    public Optional<Verdict> judge(GateFacts facts, Instant at) {
        return facts.restricted() && !facts.survivesRestriction()
                ? Optional.of(Verdict.refused("restricted"))
                : Optional.empty();
    }
}
