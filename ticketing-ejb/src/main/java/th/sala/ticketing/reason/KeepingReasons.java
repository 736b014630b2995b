package th.sala.ticketing.reason;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;

@Stateless
public class KeepingReasons implements ReasonDesk {
    private final ReasonTable table;
    private final Staff staff;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingReasons() {
        this(null, null, null, null);
    }

    @Inject
    public KeepingReasons(ReasonTable table, Staff staff, AuditTrail trail, Clock clock) {
        this.table = table;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<ReasonTree> trees() {
        return staff.teams().stream().map(team -> all(team.key()).get(0)).toList();
    }

    @Override
    public Outcome<ReasonTree> tree(String team) {
        return versions(team).then(versions -> Outcome.done(versions.get(0)));
    }

    @Override
    public Outcome<List<ReasonTree>> versions(String team) {
        return staff.teams().stream().anyMatch(known -> known.key().equals(team))
                ? Outcome.done(all(team))
                : Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-team", "There is no team with this key.");
    }

    @Override
    public Outcome<ReasonTree> write(Caller caller, String team, List<ContactReason> reasons, Integer version) {
        table.hold();
        return tree(team).then(before -> {
            if (version != null && version != before.version()) {
                return Outcome.refused(
                        Refusal.Kind.STALE,
                        "newer-reasons",
                        "Somebody saved a newer version of these reasons since you read them. Look at it first.");
            }
            List<String> faults = ReasonRules.faults(reasons, before);
            return faults.isEmpty() ? Outcome.done(made(caller, before, reasons)) : unusable(faults);
        });
    }

    private List<ReasonTree> all(String team) {
        return Stream.concat(table.written(team).stream(), Stream.of(ReasonTree.first(team)))
                .toList();
    }

    private ReasonTree made(Caller caller, ReasonTree before, List<ContactReason> reasons) {
        table.add(new ReasonTree(before.team(), before.version() + 1, reasons, clock.instant(), caller.user()));
        ReasonTree made = all(before.team()).get(0);
        trail.record(SettingChange.of("reasons", made.team(), before, made)
                .by(caller.user(), "reasons-written", "reasons:" + made.team()));
        return made;
    }

    private static Outcome<ReasonTree> unusable(List<String> faults) {
        return Outcome.refused(new Refusal(
                Refusal.Kind.INVALID,
                "unusable-reasons",
                "No ticket could be told apart by these reasons. Mend what the errors name.",
                faults));
    }
}
