package th.sala.ticketing.field;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingFields implements FieldDesk {
    private final FieldTable table;
    private final FieldPurposes purposes;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingFields() {
        this(null, null, null, null);
    }

    @Inject
    public KeepingFields(FieldTable table, FieldPurposes purposes, AuditTrail trail, Clock clock) {
        this.table = table;
        this.purposes = purposes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<CustomField> fields() {
        return table.all();
    }

    @Override
    public List<FieldPurpose> purposes() {
        return purposes.all();
    }

    @Override
    public Outcome<CustomField> write(Caller caller, FieldEntry entry) {
        return purposes.fit(entry).then(this::usable).then(field -> {
            Optional<CustomField> before = table.find(field.key());
            table.write(field, clock.instant(), caller.user());
            CustomField written = table.find(field.key()).orElseThrow();
            trail.record(SettingChange.of("field", written.key(), before.orElse(null), written)
                    .by(caller.user(), "ticket-field-written", "ticket-field:" + written.key()));
            return Outcome.done(written);
        });
    }

    private Outcome<FieldEntry> usable(FieldEntry entry) {
        List<String> faults = FieldRules.faults(entry, table.teams());
        List<String> told = faults.isEmpty()
                ? table.find(entry.key())
                        .map(before -> FieldRules.changed(entry, before))
                        .orElse(List.of())
                : faults;
        return told.isEmpty()
                ? Outcome.done(entry)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "unusable-field",
                        "Correct what the errors name and send it again.",
                        told));
    }
}
