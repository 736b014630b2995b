package th.sala.ticketing.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

@Stateless
public class KeepingStaff implements StaffDesk {
    private final StaffSheets sheets;
    private final AuditTrail trail;

    /** For the container's proxy. */
    public KeepingStaff() {
        this(null, null);
    }

    @Inject
    public KeepingStaff(StaffSheets sheets, AuditTrail trail) {
        this.sheets = sheets;
        this.trail = trail;
    }

    @Override
    public StaffSheet read() {
        return new StaffSheet(sheets.teams(), sheets.people());
    }

    @Override
    public Outcome<TeamSheet> team(Caller caller, TeamSheet wanted) {
        List<String> faults = StaffFaults.of(wanted, sheets.policies());
        if (!faults.isEmpty()) {
            return unusable(faults);
        }
        sheets.write(wanted);
        told(caller, "team:" + wanted.key(), wanted);
        return Outcome.done(wanted);
    }

    @Override
    public Outcome<PersonSheet> person(Caller caller, PersonSheet wanted) {
        List<String> faults = StaffFaults.of(wanted, sheets.keys());
        if (!faults.isEmpty()) {
            return unusable(faults);
        }
        Set<String> busy = new HashSet<>(sheets.teamsWithWork(wanted.user()));
        busy.removeAll(wanted.teams());
        if (wanted.active() && !busy.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT,
                    "work-in-hand",
                    "There are open tickets in hand in a team that would be left. Give them to somebody first.");
        }
        sheets.write(wanted);
        told(caller, "agent:" + wanted.user(), wanted);
        return Outcome.done(wanted);
    }

    private void told(Caller caller, String what, Record wanted) {
        trail.record(new AuditEvent(caller.user(), "staff-changed", what, Map.of("to", wanted.toString())));
    }

    private static <T> Outcome<T> unusable(List<String> faults) {
        return Outcome.refused(new Refusal(
                Refusal.Kind.INVALID, "unusable-staff", "Nothing was changed. Mend what the errors name.", faults));
    }
}
