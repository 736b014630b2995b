package th.sala.ticketing.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.outcome.SeenVersion;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingPolicies implements PolicyDesk {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final PolicyTable table;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingPolicies() {
        this(null, null, null);
    }

    @Inject
    public KeepingPolicies(PolicyTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<PolicySheet> policies() {
        return table.newest();
    }

    @Override
    public List<PolicySheet> published() {
        return table.published(today());
    }

    @Override
    public Outcome<List<PolicySheet>> versions(String name) {
        List<PolicySheet> versions = table.versions(name);
        return versions.isEmpty()
                ? Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-policy", "There is no policy of this name.")
                : Outcome.done(versions);
    }

    @Override
    public Outcome<PolicySheet> write(Caller caller, PolicyEntry entry, Integer version) {
        List<String> faults = PolicyRules.faults(entry, today(), table.knowsCalendar(entry.calendar()));
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unusable-policy",
                    "This cannot be promised. Mend what the errors name.",
                    faults));
        }
        table.hold();
        int newest = table.versions(entry.name()).stream()
                .findFirst()
                .map(PolicySheet::version)
                .orElse(0);
        return SeenVersion.refuse(version, newest)
                .map(Outcome::<PolicySheet>refused)
                .orElseGet(() -> Outcome.done(written(caller, entry)));
    }

    private PolicySheet written(Caller caller, PolicyEntry entry) {
        table.add(entry, clock.instant(), caller.user());
        PolicySheet written = table.versions(entry.name()).get(0);
        trail.record(new AuditEvent(
                caller.user(),
                "policy-written",
                "policy:" + written.name(),
                Map.of(
                        "version",
                        String.valueOf(written.version()),
                        "from",
                        written.effectiveFrom().toString())));
        return written;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BANGKOK));
    }
}
