package th.sala.ticketing.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.outcome.SeenVersion;

@Stateless
public class KeepingStaff implements StaffDesk {
    private static final int NOTHING = 0;

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
        return team(caller, wanted, NOTHING);
    }

    @Override
    public Outcome<TeamSheet> team(Caller caller, TeamSheet wanted, Integer version) {
        List<String> faults = StaffFaults.of(wanted, sheets.policies());
        if (!faults.isEmpty()) {
            return unusable(faults);
        }
        sheets.hold();
        Optional<TeamSheet> before = sheets.team(wanted.key());
        int newest = before.map(TeamSheet::version).orElse(NOTHING);
        Optional<Refusal> unseen = SeenVersion.refuse(version, newest);
        if (unseen.isPresent()) {
            return Outcome.refused(unseen.get());
        }
        TeamSheet made = wanted.in(newest + 1);
        sheets.write(made);
        trail.record(SettingChange.of("team", made.key(), before.orElse(null), made)
                .by(caller.user(), "staff-changed", "team:" + made.key()));
        return Outcome.done(made);
    }

    @Override
    public Outcome<PersonSheet> addPerson(Caller caller, PersonSheet wanted) {
        return person(caller, wanted, NOTHING);
    }

    @Override
    public Outcome<PersonSheet> person(Caller caller, PersonSheet wanted, Integer version) {
        List<String> faults = StaffFaults.of(wanted, sheets.keys());
        if (!faults.isEmpty()) {
            return unusable(faults);
        }
        sheets.hold();
        Optional<PersonSheet> before = sheets.person(wanted.user());
        int newest = before.map(PersonSheet::version).orElse(NOTHING);
        Optional<Refusal> unseen = SeenVersion.refuse(version, newest);
        if (unseen.isPresent()) {
            return Outcome.refused(unseen.get());
        }
        if (wanted.active() && leavesWork(wanted)) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT,
                    "work-in-hand",
                    "There are open tickets in hand in a team that would be left. Give them to somebody first.");
        }
        PersonSheet made = wanted.in(newest + 1);
        sheets.write(made);
        trail.record(SettingChange.of("person", made.user(), before.orElse(null), made)
                .by(caller.user(), "staff-changed", "agent:" + made.user()));
        return Outcome.done(made);
    }

    private boolean leavesWork(PersonSheet wanted) {
        return !wanted.teams().containsAll(sheets.teamsWithWork(wanted.user()));
    }

    private static <T> Outcome<T> unusable(List<String> faults) {
        return Outcome.refused(new Refusal(
                Refusal.Kind.INVALID, "unusable-staff", "Nothing was changed. Mend what the errors name.", faults));
    }
}
