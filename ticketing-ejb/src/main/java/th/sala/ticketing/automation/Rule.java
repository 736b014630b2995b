package th.sala.ticketing.automation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.macro.Action;

/** One version of a rule. What its members mean is said at {@link RuleEntry}. */
public record Rule(
        UUID id,
        int version,
        String name,
        String event,
        Integer hours,
        List<Condition> conditions,
        String purpose,
        List<Action> actions,
        int place,
        boolean active,
        Instant madeAt,
        String madeBy) {
    public Rule {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    static Rule of(UUID id, int version, RuleEntry entry, Instant at, String by) {
        return new Rule(
                id,
                version,
                entry.name(),
                entry.event(),
                entry.hours(),
                entry.conditions(),
                entry.purpose(),
                entry.actions(),
                entry.place(),
                entry.active(),
                at,
                by);
    }
}
