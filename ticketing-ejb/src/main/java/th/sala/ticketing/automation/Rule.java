package th.sala.ticketing.automation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        boolean everyTicket,
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

    /** Whether the other one hears of the same on the same tickets. */
    boolean listensAs(Rule other) {
        return active
                && other.active
                && event.equals(other.event)
                && Objects.equals(hours, other.hours)
                && conditions.equals(other.conditions);
    }

    static Rule of(UUID id, int version, RuleEntry entry, Instant at, String by) {
        return new Rule(
                id,
                version,
                entry.name(),
                entry.event(),
                entry.hours(),
                entry.conditions(),
                entry.conditions().isEmpty(),
                entry.purpose(),
                entry.actions(),
                entry.place(),
                entry.active(),
                at,
                by);
    }
}
