package th.sala.consent.oversight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/** The numbers in {@code oversight_rule}. */
@Stateless
public class RecordedRules implements OversightRules {
    private static final int MOST = 100_000;
    private static final int HOURS = 24;
    private static final String IN_FORCE = """
            SELECT DISTINCT ON (key) key, version, amount, unit, effective_from, recorded_by
            FROM consent.oversight_rule WHERE effective_from <= :now ORDER BY key, version DESC
            """;
    private static final String ADD = """
            INSERT INTO consent.oversight_rule (key, version, amount, unit, effective_from, recorded_by)
            SELECT key, max(version) + 1, :amount, :unit, :now, :officer
            FROM consent.oversight_rule WHERE key = :key GROUP BY key
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final AuditTrail trail;

    @Inject
    public RecordedRules(Jdbi jdbi, Clock clock, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public List<OversightRule> inForce() {
        return jdbi.withHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("now", clock.instant())
                .mapTo(OversightRule.class)
                .list());
    }

    @Override
    public int amount(String key) {
        return rule(key)
                .map(OversightRule::amount)
                .orElseThrow(() -> new IllegalStateException("There is no number called " + key + "."));
    }

    @Override
    public Optional<OversightRule> change(String key, int amount, String officer) {
        Optional<OversightRule> before = rule(key).filter(rule -> fits(rule.unit(), amount));
        if (before.isEmpty() || before.get().amount() == amount) {
            return before;
        }
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("key", key)
                .bind("amount", amount)
                .bind("unit", before.get().unit())
                .bind("now", clock.instant())
                .bind("officer", officer)
                .execute());
        trail.record(new AuditEvent(
                officer,
                "oversight-rule-changed",
                "oversight-rule:" + key,
                Map.of("amount", Integer.toString(amount))));
        return rule(key);
    }

    private Optional<OversightRule> rule(String key) {
        return inForce().stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    private static boolean fits(String unit, int amount) {
        return "hour-of-day".equals(unit) ? amount >= 0 && amount <= HOURS : amount > 0 && amount <= MOST;
    }
}
