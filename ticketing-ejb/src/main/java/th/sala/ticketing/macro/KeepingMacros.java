package th.sala.ticketing.macro;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingMacros implements MacroDesk {
    private static final Set<String> OWNERS = Set.of("all", "team", "mine");
    private static final int NAME = 100;
    private static final int SHORTCUT = 30;

    private final MacroTable table;
    private final ActionRules rules;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingMacros() {
        this(null, null, null, null);
    }

    @Inject
    public KeepingMacros(MacroTable table, ActionRules rules, AuditTrail trail, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Macro> list(Caller caller) {
        return table.all(caller);
    }

    @Override
    public Outcome<Macro> get(Caller caller, UUID id) {
        return table.find(caller, id)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-macro", "There is no such macro any more."));
    }

    @Override
    public Outcome<Macro> add(Caller caller, MacroEntry entry) {
        return checked(caller, entry).then(fit -> {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            table.add(id, fit, caller.user(), clock.instant());
            return told(caller, "macro-added", id, null);
        });
    }

    @Override
    public Outcome<Macro> change(Caller caller, UUID id, MacroEntry entry, Integer version) {
        return get(caller, id)
                .then(before -> checked(caller, entry).then(fit -> {
                    int expected = version == null ? before.version() : version;
                    return table.change(id, fit, expected, caller.user(), clock.instant())
                            ? told(caller, "macro-changed", id, before)
                            : Outcome.refused(
                                    Refusal.Kind.STALE,
                                    "stale-version",
                                    "The macro has changed since you read it. Look at it again.");
                }));
    }

    @Override
    public Outcome<Macro> remove(Caller caller, UUID id) {
        return get(caller, id).then(before -> {
            table.remove(id);
            told(caller, "macro-removed", before, null);
            return Outcome.done(before);
        });
    }

    private Outcome<MacroEntry> checked(Caller caller, MacroEntry entry) {
        List<String> faults = new ArrayList<>();
        if (!named(entry.nameTh()) || entry.nameEn() != null && !named(entry.nameEn())) {
            faults.add("nameTh, nameEn: 1 to " + NAME + " characters, Thai is required");
        }
        if (entry.shortcut() != null
                && (entry.shortcut().length() > SHORTCUT || entry.shortcut().contains(" "))) {
            faults.add("shortcut: one word of at most " + SHORTCUT + " characters");
        }
        faults.addAll(ownerFaults(caller, entry));
        faults.addAll(rules.faults(entry.actions(), entry.purpose()));
        return faults.isEmpty()
                ? Outcome.done(entry)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "unusable-macro",
                        "Nothing was saved. Mend what the errors name.",
                        faults));
    }

    private static List<String> ownerFaults(Caller caller, MacroEntry entry) {
        if (entry.owner() == null || !OWNERS.contains(entry.owner())) {
            return List.of("owner: is one of all, mine, team");
        }
        if (!entry.owner().equals("team")) {
            return entry.team() == null ? List.of() : List.of("team: only where a team owns it");
        }
        return entry.team() != null && (caller.teams().contains(entry.team()) || caller.is("admin"))
                ? List.of()
                : List.of("team: name a team of yours");
    }

    private static boolean named(String name) {
        return name != null && !name.isBlank() && name.length() <= NAME;
    }

    private Outcome<Macro> told(Caller caller, String deed, UUID id, Macro before) {
        return get(caller, id).then(macro -> {
            told(caller, deed, before, macro);
            return Outcome.done(macro);
        });
    }

    /** What somebody keeps for themselves is no setting of the desk: of that only the deed is told. */
    private void told(Caller caller, String deed, Macro before, Macro after) {
        Macro one = after == null ? before : after;
        Macro was = shared(before);
        Macro is = shared(after);
        trail.record(
                was == null && is == null
                        ? new AuditEvent(caller.user(), deed, "macro:" + one.id(), Map.of())
                        : SettingChange.of("macro", (is == null ? was : is).nameTh(), was, is)
                                .by(caller.user(), deed, "macro:" + one.id()));
    }

    private static Macro shared(Macro macro) {
        return macro == null || macro.owner().equals("mine") ? null : macro;
    }
}
