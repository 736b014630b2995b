package th.sala.ticketing.call;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.consent.subject.PhoneNumber;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingSwitchboards implements Switchboards {
    private static final Set<String> KINDS = Set.of("switchboard", "trunk");
    private static final int LONGEST_NAME = 200;

    private final SwitchboardTable table;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public KeepingSwitchboards(SwitchboardTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Switchboard> list() {
        return table.all();
    }

    @Override
    public Outcome<Switchboard> add(Caller caller, NewSwitchboard asked) {
        Optional<PhoneNumber> number = PhoneNumber.read(asked.number());
        if (number.isEmpty()) {
            return refused("unusable-number", "This is no telephone number with its area or country code.");
        }
        if (!KINDS.contains(asked.kind())) {
            return refused("unknown-switchboard-kind", "The kind is switchboard or trunk.");
        }
        String name = asked.name() == null ? "" : asked.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused("switchboard-name-required", "Say in at most 200 characters whose line it is.");
        }
        Switchboard line = new Switchboard(
                UuidCreator.getTimeOrderedEpoch(),
                number.get().e164(),
                asked.kind(),
                name,
                clock.instant(),
                caller.user());
        if (!table.add(line)) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "switchboard-exists", "This number is known as a firm's already.");
        }
        return told(caller, "switchboard-added", line, null, line.kind());
    }

    @Override
    public Outcome<Switchboard> remove(Caller caller, UUID id) {
        return table.remove(id)
                .map(line -> told(caller, "switchboard-removed", line, line.kind(), null))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-switchboard", "There is no such number any more."));
    }

    /** Without the number, which may be a customer's. */
    private Outcome<Switchboard> told(Caller caller, String deed, Switchboard line, String before, String after) {
        trail.record(SettingChange.of("switchboard", line.kind(), kind(before), kind(after))
                .by(caller.user(), deed, "switchboard:" + line.id()));
        return Outcome.done(line);
    }

    private static Map<String, String> kind(String kind) {
        return kind == null ? Map.of() : Map.of("kind", kind);
    }

    private static Outcome<Switchboard> refused(String code, String sentence) {
        return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, code, sentence));
    }
}
