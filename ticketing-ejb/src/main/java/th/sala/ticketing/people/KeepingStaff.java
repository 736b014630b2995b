package th.sala.ticketing.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Outcome<TeamSheet> addTeam(Caller caller, TeamSheet wanted) {
        return write(caller, wanted, true);
    }

    @Override
    public Outcome<TeamSheet> team(Caller caller, TeamSheet wanted) {
        return write(caller, wanted, false);
    }

    private Outcome<TeamSheet> write(Caller caller, TeamSheet wanted, boolean anew) {
        List<String> faults = StaffFaults.of(wanted, sheets.policies());
        if (!faults.isEmpty()) {
            return unusable(faults);
        }
        sheets.hold();
        Optional<TeamSheet> before = sheets.team(wanted.key());
        if (anew && before.isPresent()) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "already-there", "There is a team with this key already. Change that one.");
        }
        sheets.write(wanted);
        told(caller, "team:" + wanted.key(), before, wanted);
        return Outcome.done(wanted);
    }

    @Override
    public Outcome<PersonSheet> addPerson(Caller caller, PersonSheet wanted) {
        return write(caller, wanted, true);
    }

    @Override
    public Outcome<PersonSheet> person(Caller caller, PersonSheet wanted) {
        return write(caller, wanted, false);
    }

    private Outcome<PersonSheet> write(Caller caller, PersonSheet wanted, boolean anew) {
        List<String> faults = StaffFaults.of(wanted, sheets.keys());
        if (!faults.isEmpty()) {
            return unusable(faults);
        }
        sheets.hold();
        Optional<PersonSheet> before = sheets.person(wanted.user());
        if (anew && before.isPresent()) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT,
                    "already-there",
                    "There is somebody with this user name already. Change who they are.");
        }
        if (wanted.active() && leavesWork(wanted)) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT,
                    "work-in-hand",
                    "There are open tickets in hand in a team that would be left. Give them to somebody first.");
        }
        sheets.write(wanted);
        told(caller, "agent:" + wanted.user(), before, wanted);
        return Outcome.done(wanted);
    }

    private boolean leavesWork(PersonSheet wanted) {
        return !wanted.teams().containsAll(sheets.teamsWithWork(wanted.user()));
    }

    private void told(Caller caller, String what, Optional<? extends Record> before, Record wanted) {
        Map<String, String> detail = new HashMap<>(Map.of("to", wanted.toString()));
        before.ifPresent(was -> detail.put("from", was.toString()));
        trail.record(new AuditEvent(caller.user(), "staff-changed", what, detail));
    }

    private static <T> Outcome<T> unusable(List<String> faults) {
        return Outcome.refused(new Refusal(
                Refusal.Kind.INVALID, "unusable-staff", "Nothing was changed. Mend what the errors name.", faults));
    }
}
