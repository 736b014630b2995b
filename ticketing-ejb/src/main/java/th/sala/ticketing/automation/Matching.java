package th.sala.ticketing.automation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import th.sala.ticketing.ticket.TicketView;

/** Whether a ticket is as a rule wants it. An allow-list of fields, nothing that is evaluated. */
final class Matching {
    static final Set<String> FIELDS =
            Set.of("channel", "kind", "priority", "state", "team", "assigned", "tag", "subject");

    private Matching() {}

    static boolean fits(List<Condition> conditions, TicketView ticket) {
        return conditions.stream().allMatch(condition -> fits(condition, ticket));
    }

    private static boolean fits(Condition condition, TicketView ticket) {
        List<String> held = held(condition.field(), ticket);
        return switch (condition.op()) {
            case "is" -> held.stream().anyMatch(condition.values()::contains);
            case "is-not" -> held.stream().noneMatch(condition.values()::contains);
            default -> held.stream().anyMatch(text -> contains(text, condition.values()));
        };
    }

    private static boolean contains(String text, List<String> words) {
        String said = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static List<String> held(String field, TicketView ticket) {
        return switch (field) {
            case "channel" -> List.of(ticket.channel());
            case "kind" -> List.of(ticket.kind());
            case "priority" -> List.of(ticket.priority());
            case "state" -> List.of(ticket.state());
            case "team" -> List.of(ticket.team());
            case "assigned" -> List.of(ticket.assignee() == null ? "no" : "yes");
            case "tag" -> ticket.tags();
            case "subject" -> ticket.subject() == null ? List.of() : List.of(ticket.subject());
            default -> throw new IllegalArgumentException("No field of a rule: " + field);
        };
    }
}
