package th.sala.consent.retention;

import java.util.Optional;
import java.util.Set;
import th.sala.consent.law.LawVersion;
import th.sala.consent.retention.RetentionDesk.NewRule;

/** What a rule must be like. */
final class RuleRules {
    private static final String USUAL = "no-longer-necessary";
    private static final String UNLAWFUL = "unlawful";
    private static final Set<String> METHODS = Set.of("erase", RetentionPlan.ANONYMISE);
    private static final Set<String> GROUNDS = Set.of(USUAL, "consent-withdrawn", "objected", UNLAWFUL);

    private RuleRules() {}

    static NewRule completed(NewRule rule) {
        return new NewRule(rule.category(), rule.law(), rule.method(), rule.ground() == null ? USUAL : rule.ground());
    }

    static Optional<RetentionRefusal> against(NewRule rule, RuleRow held, Optional<LawVersion> period) {
        if (held.evidence()) {
            return Optional.of(RetentionRefusal.EVIDENCE);
        }
        if (!METHODS.contains(rule.method())) {
            return Optional.of(RetentionRefusal.UNKNOWN_METHOD);
        }
        if (!GROUNDS.contains(rule.ground())) {
            return Optional.of(RetentionRefusal.UNKNOWN_GROUND);
        }
        if (rule.method().equals(RetentionPlan.ANONYMISE) && (rule.ground().equals(UNLAWFUL) || !held.anonymises())) {
            return Optional.of(RetentionRefusal.ANONYMISE_NOT_ALLOWED);
        }
        return period.isEmpty() ? Optional.of(RetentionRefusal.UNKNOWN_PERIOD) : Optional.empty();
    }
}
