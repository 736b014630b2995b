package th.sala.ticketing.macro;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;

/** Carries out a step that says nothing, by the same rules as if somebody did it by hand. Joins the caller's transaction. */
@Singleton
public class Deeds {
    private final TicketDesk desk;
    private final Clock clock;

    @Inject
    public Deeds(TicketDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @return the ticket after it; refused as the desk refuses */
    public Outcome<TicketView> carryOut(Caller caller, long number, Action action) {
        return switch (action.kind()) {
            case "priority" -> patch(caller, number, action.priority(), null, null);
            case "team" -> patch(caller, number, null, action.team(), null);
            case "add-tags" -> tags(caller, number, tags -> with(tags, action.tags()));
            case "remove-tags" -> tags(caller, number, tags -> without(tags, action.tags()));
            case "progress" -> desk.progress(caller, number, null);
            case "waiting" -> desk.waiting(caller, number, until(action), action.waitingFor(), null);
            case "done" -> desk.resolve(caller, number, action.outcome(), action.reason(), null, null);
            default -> throw new IllegalArgumentException("No deed: " + action.kind());
        };
    }

    private Instant until(Action action) {
        return action.hours() == null ? null : clock.instant().plus(Duration.ofHours(action.hours()));
    }

    private Outcome<TicketView> tags(Caller caller, long number, UnaryOperator<List<String>> change) {
        return desk.get(caller, number).then(ticket -> patch(caller, number, null, null, change.apply(ticket.tags())));
    }

    private Outcome<TicketView> patch(Caller caller, long number, String priority, String team, List<String> tags) {
        return desk.patch(
                caller, number, new TicketPatch(null, priority, team, null, tags, null, null, null, null), null);
    }

    private static List<String> with(List<String> tags, List<String> more) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<String> without(List<String> tags, List<String> less) {
        return tags.stream().filter(tag -> !less.contains(tag)).toList();
    }
}
