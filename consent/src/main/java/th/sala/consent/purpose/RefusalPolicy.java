package th.sala.consent.purpose;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal or withdrawal is heeded whatever the basis: who said no to a purpose is not served under it. Where a spoken yes
 * came after it and waits to be confirmed, the rule of consents says so.
 */
final class RefusalPolicy implements GatePolicy {
    private static final Map<String, String> REASONS =
            Map.of("ConsentRefused", "refused", "ConsentWithdrawn", "withdrawn", "ConsentRevoked", "revoked");

    @Override
    public Optional<Verdict> judge(GateFacts facts, Instant at) {
        return facts.unconfirmed()
                ? Optional.empty()
                : Optional.ofNullable(facts.consentState()).map(REASONS::get).map(Verdict::refused);
    }
}
