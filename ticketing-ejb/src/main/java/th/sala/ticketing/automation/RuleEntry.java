package th.sala.ticketing.automation;

import java.util.List;
import th.sala.ticketing.macro.Action;

/**
 * A rule as it is written.
 *
 * @param name 1 to 100 characters
 * @param event {@code ticket-created}, {@code message-received}, {@code state-changed}, {@code sla-warning}, {@code
 *     sla-breach} or {@code unanswered}
 * @param hours of service after which a question counts as unanswered, 1 to 720; null for other events
 * @param conditions all of them must hold
 * @param everyTicket true where there is no condition and none is meant; else false or null
 * @param purpose on which what it does is decided, and on which its reply leaves
 * @param actions in their order, 1 to 10; texts without the customer's name
 * @param place in the order of the rules, 1 to 1,000; the lower comes first
 * @param active whether it runs; so when null
 */
public record RuleEntry(
        String name,
        String event,
        Integer hours,
        List<Condition> conditions,
        Boolean everyTicket,
        String purpose,
        List<Action> actions,
        Integer place,
        Boolean active) {
    public RuleEntry {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        actions = actions == null ? List.of() : List.copyOf(actions);
        everyTicket = Boolean.TRUE.equals(everyTicket);
        place = place == null ? Integer.valueOf(100) : place;
        active = active == null || active;
    }
}
