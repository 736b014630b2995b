package th.sala.ticketing.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.outcome.SeenVersion;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingPolicies implements PolicyDesk {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final PolicyTable table;
    private final TryingPolicies trying;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingPolicies() {
        this(null, null, null, null);
    }

    @Inject
    public KeepingPolicies(PolicyTable table, TryingPolicies trying, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trying = trying;
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
        return usable(entry).then(fit -> {
            table.hold();
            Optional<PolicySheet> before = table.versions(fit.name()).stream().findFirst();
            return SeenVersion.refuse(version, before.map(PolicySheet::version).orElse(0))
                    .map(Outcome::<PolicySheet>refused)
                    .orElseGet(() -> Outcome.done(written(caller, fit, before.orElse(null))));
        });
    }

    @Override
    public Outcome<PolicyPreview> preview(PolicyEntry entry) {
        return usable(entry).then(fit -> Outcome.done(trying.of(fit)));
    }

    private Outcome<PolicyEntry> usable(PolicyEntry entry) {
        List<String> faults = PolicyRules.faults(entry, today(), table.knowsCalendar(entry.calendar()));
        return faults.isEmpty()
                ? Outcome.done(entry)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "unusable-policy",
                        "This cannot be promised. Mend what the errors name.",
                        faults));
    }

    private PolicySheet written(Caller caller, PolicyEntry entry, PolicySheet before) {
        table.add(entry, clock.instant(), caller.user());
        PolicySheet written = table.versions(entry.name()).get(0);
        trail.record(SettingChange.of("policy", written.name(), before, written)
                .by(caller.user(), "policy-written", "policy:" + written.name()));
        return written;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BANGKOK));
    }
}
