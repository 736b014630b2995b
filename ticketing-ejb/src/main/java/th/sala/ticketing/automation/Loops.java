package th.sala.ticketing.automation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.sala.ticketing.macro.Action;

/**
 * Rules on changes of state that plainly set each other off: one leaves the ticket in a state that the other waits for, and so
 * on, back to the first. What else they ask for is not looked at: it may hold.
 */
final class Loops {
    private static final Map<String, String> LEADS_TO =
            Map.of("progress", "in-progress", "waiting", "waiting", "done", "done");

    private Loops() {}

    /** Names of the rules on the way round, from the new one on; empty when there is none. */
    static List<String> through(Rule written, List<Rule> others) {
        List<Rule> all = new ArrayList<>(others.stream()
                .filter(rule -> rule.active() && !rule.id().equals(written.id()))
                .toList());
        all.add(written);
        return written.active() ? round(written, written, all, new HashSet<>()) : List.of();
    }

    private static List<String> round(Rule from, Rule start, List<Rule> all, Set<Rule> seen) {
        Optional<String> state = result(from);
        if (state.isEmpty() || !seen.add(from)) {
            return List.of();
        }
        for (Rule next : all) {
            if (hears(next, state.get())) {
                List<String> rest = next.equals(start) ? List.of(start.name()) : round(next, start, all, seen);
                if (!rest.isEmpty()) {
                    List<String> way = new ArrayList<>(List.of(from.name()));
                    way.addAll(rest);
                    return way;
                }
            }
        }
        return List.of();
    }

    /** A ticket that is in the state already does not change into it. */
    private static boolean hears(Rule rule, String state) {
        return rule.event().equals("state-changed")
                && result(rule).filter(next -> !next.equals(state)).isPresent()
                && rule.conditions().stream()
                        .filter(condition -> condition.field().equals("state"))
                        .allMatch(condition -> condition.values().contains(state)
                                == condition.op().equals("is"));
    }

    private static Optional<String> result(Rule rule) {
        return rule.actions().stream()
                .map(Action::kind)
                .filter(LEADS_TO::containsKey)
                .map(LEADS_TO::get)
                .reduce((earlier, later) -> later);
    }
}
