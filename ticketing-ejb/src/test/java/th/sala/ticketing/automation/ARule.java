package th.sala.ticketing.automation;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.macro.Action;

/** Makes rules on the customer's own matter, and what they are made of. */
final class ARule {
    private static final String CARE = "customer-care";

    private ARule() {}

    static Condition is(String field, String value) {
        return new Condition(field, "is", List.of(value));
    }

    static Action action(String kind) {
        return new Action(kind, null, null, null, null, null, null, null, null, null);
    }

    static Action thanks() {
        return Action.text(Action.REPLY, "ได้รับแล้ว", null);
    }

    static Action waiting() {
        return new Action("waiting", null, null, null, null, null, "customer", null, null, null);
    }

    static Action given(String team) {
        return new Action("team", null, null, null, team, null, null, null, null, null);
    }

    static Action priority(String level) {
        return new Action("priority", null, null, level, null, null, null, null, null, null);
    }

    static Action tags() {
        return new Action("add-tags", null, null, null, null, List.of("เอง"), null, null, null, null);
    }

    static RuleEntry entry(String event, List<Condition> conditions, Action... actions) {
        return new RuleEntry(
                "กฎ " + UUID.randomUUID(),
                event,
                null,
                conditions,
                conditions.isEmpty(),
                CARE,
                List.of(actions),
                null,
                null);
    }

    static RuleEntry placed(int place, RuleEntry entry) {
        return new RuleEntry(
                entry.name(), entry.event(), null, entry.conditions(), false, CARE, entry.actions(), place, true);
    }
}
