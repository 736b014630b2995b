package th.sala.ticketing.automation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.ledger.ContactChannels;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.macro.ActionRules;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.ticket.Terms;
import th.sala.ticketing.ticket.TicketState;

/** What is wrong with a rule as it was written, a line each. */
@Singleton
class RuleFaults {
    private static final Set<String> EVENTS = Set.of(
            "ticket-created", "message-received", "state-changed", "sla-warning", "sla-breach", Rules.UNANSWERED);
    private static final int NAME = 100;
    private static final int MONTH = 720;
    private static final int MOST = 10;
    private static final int VALUES = 20;
    private static final int LAST = 1000;

    private final ActionRules actions;
    private final Staff staff;

    @Inject
    RuleFaults(ActionRules actions, Staff staff) {
        this.actions = actions;
        this.staff = staff;
    }

    List<String> of(RuleEntry rule) {
        List<String> faults = new ArrayList<>();
        add(
                faults,
                rule.name() != null && !rule.name().isBlank() && rule.name().length() <= NAME,
                "name: 1 to 100 characters");
        add(faults, rule.event() != null && EVENTS.contains(rule.event()), "event: is one of " + listed(EVENTS));
        boolean timed = Rules.UNANSWERED.equals(rule.event());
        boolean hours = rule.hours() != null && rule.hours() >= 1 && rule.hours() <= MONTH;
        add(faults, timed ? hours : rule.hours() == null, "hours: 1 to 720 for unanswered, else none");
        add(faults, rule.place() >= 1 && rule.place() <= LAST, "place: 1 to 1000");
        add(faults, rule.conditions().size() <= MOST, "conditions: at most 10");
        add(
                faults,
                rule.everyTicket() == rule.conditions().isEmpty(),
                "conditions: name what must hold, or say everyTicket without any");
        for (int place = 0; place < rule.conditions().size(); place++) {
            faults.addAll(faults("conditions[" + place + "]", rule.conditions().get(place)));
        }
        add(
                faults,
                actions.inForce(rule.purpose()).isPresent(),
                "purpose: one in force, on which it is decided; customer-care for the customer's own matter");
        boolean replies = rule.actions().stream().anyMatch(action -> Action.REPLY.equals(action.kind()));
        faults.addAll(actions.faults(rule.actions(), replies ? rule.purpose() : null));
        add(
                faults,
                rule.actions().stream().noneMatch(RuleFaults::names),
                "actions: a text that leaves by itself does not name the customer; use {{customer.address}}");
        return faults;
    }

    private static boolean names(Action action) {
        return Stream.of(action.th(), action.en())
                .anyMatch(text -> text != null && text.replaceAll("\\s", "").contains("{{customer.name}}"));
    }

    private List<String> faults(String member, Condition condition) {
        if (!usable(condition)) {
            return List.of(member + ": " + condition.field()
                    + " is or is-not 1 to 20 values, subject contains; fields are " + listed(Matching.FIELDS));
        }
        Set<String> codes = codes(condition.field());
        return condition.values().stream()
                .filter(value -> !codes.isEmpty() && !codes.contains(value))
                .map(value -> member + ".values: " + value + " is none of " + listed(codes))
                .toList();
    }

    /** What the values of a field are taken from; none where they are anybody's own words. */
    private Set<String> codes(String field) {
        return switch (field) {
            case "channel" -> ContactChannels.ALL;
            case "kind" -> Terms.KINDS;
            case "priority" -> Terms.PRIORITIES;
            case "state" ->
                Stream.of(TicketState.values()).map(TicketState::code).collect(Collectors.toSet());
            case "team" -> staff.teams().stream().map(Staff.Team::key).collect(Collectors.toSet());
            case "assigned" -> Set.of("yes", "no");
            default -> Set.of();
        };
    }

    private static boolean usable(Condition condition) {
        boolean text = "subject".equals(condition.field());
        return condition.field() != null
                && Matching.FIELDS.contains(condition.field())
                && condition.op() != null
                && (text ? Set.of("contains") : Set.of("is", "is-not")).contains(condition.op())
                && !condition.values().isEmpty()
                && condition.values().size() <= VALUES
                && condition.values().stream().allMatch(value -> !value.isBlank() && value.length() <= NAME);
    }

    private static void add(List<String> faults, boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    private static String listed(Set<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }
}
