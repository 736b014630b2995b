package th.sala.ticketing.sla;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a policy promises for one clock.
 *
 * @param pausedBy what a ticket may wait for without this clock counting, such as {@code customer}
 * @param warnings shares of the budget in per cent at which somebody is warned, in service time
 * @param escalations in the order of their levels, the first being 1
 */
record Target(Budget budget, Set<String> pausedBy, List<Integer> warnings, List<Escalation> escalations) {
    Target {
        pausedBy = Set.copyOf(pausedBy);
        warnings = List.copyOf(warnings);
        escalations = List.copyOf(escalations);
    }

    /** @param after service time since the target was due */
    record Escalation(Duration after, EscalationStep step) {}
}
