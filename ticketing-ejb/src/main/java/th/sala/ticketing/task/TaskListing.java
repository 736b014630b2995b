package th.sala.ticketing.task;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;

/** Lists of tasks: with one decision of the gate for each (M7). */
@Singleton
class TaskListing {
    private static final String PURPOSE = "customer-care";

    private final TaskTable table;
    private final PurposeGate gate;

    @Inject
    TaskListing(TaskTable table, PurposeGate gate) {
        this.table = table;
        this.gate = gate;
    }

    Outcome<Page<TaskView>> page(Caller caller, boolean mine, String state, int limit, String cursor) {
        if (state != null && !TaskRules.STATES.contains(state)) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "unknown-task-state", "The state of a task is open, done or dropped.");
        }
        UUID after;
        try {
            after = cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            return Outcome.refused(Refusal.Kind.INVALID, "unknown-cursor", "This cursor was not given out here.");
        }
        return listed(caller, mine, state, limit, after);
    }

    private Outcome<Page<TaskView>> listed(Caller caller, boolean mine, String state, int limit, UUID after) {
        List<TaskView> found = caller.handlesTickets()
                ? table.list(List.copyOf(caller.teams()), mine ? caller.user() : null, state, after, limit + 1)
                : List.of();
        List<TaskView> shown = found.subList(0, Math.min(limit, found.size()));
        Decision decision = gate.decide(new ListRequest(
                PURPOSE, Operation.LIST, caller.user(), QueryHash.of(canonical(caller, mine, state)), shown.size()));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        String next = found.size() > limit ? shown.get(shown.size() - 1).id().toString() : null;
        return Outcome.done(new Page<>(shown, next));
    }

    private static String canonical(Caller caller, boolean mine, String state) {
        return "tasks " + (mine ? "mine " : "all ") + state + " of " + new TreeSet<>(caller.teams());
    }
}
