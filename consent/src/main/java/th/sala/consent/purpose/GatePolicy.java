package th.sala.consent.purpose;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One rule of the gate. Speaks only when it has something to say; the first that speaks decides. */
interface GatePolicy {

    Optional<Verdict> judge(GateFacts facts, Instant at);

    /** In their order. What none of them permits is refused. */
    static List<GatePolicy> inOrder() {
        return List.of(
                new KnownPurposePolicy(),
                new KnownPersonPolicy(),
                new RestrictionPolicy(),
                new ObjectionPolicy(),
                new RefusalPolicy(),
                new ConsentPolicy(),
                new BasisPolicy());
    }

    static Verdict judgeAll(GateFacts facts, Instant at) {
        return inOrder().stream()
                .map(policy -> policy.judge(facts, at))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Verdict.refused("no-rule"));
    }
}
