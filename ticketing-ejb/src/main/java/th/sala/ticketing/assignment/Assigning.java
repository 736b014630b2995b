package th.sala.ticketing.assignment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.sala.ticketing.assignment.WaitingWork.Held;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Gives out the work of teams that route by themselves, every second on one node at a time, so that no two nodes fill the
 * same hands. What is given stays given only with the transaction that counted.
 */
@Stateless
public class Assigning {
    private static final int MOST = 500;

    private final WaitingWork work;
    private final TicketRegister tickets;
    private final Clock clock;

    /** For the container's proxy. */
    public Assigning() {
        this(null, null, null);
    }

    @Inject
    public Assigning(WaitingWork work, TicketRegister tickets, Clock clock) {
        this.work = work;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void round() {
        if (!work.alone("ticketing.assignment")) {
            return;
        }
        Instant now = clock.instant();
        work.gone(MOST).forEach(held -> back(held, now));
        work.left(now, MOST).forEach(held -> back(held, now));
        if (work.automatic()) {
            give(now);
        }
    }

    /** Who left a team no longer sees what they held in it, and who is away for long does not answer. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void afterMoves() {
        if (work.alone("ticketing.moves")) {
            Instant now = clock.instant();
            work.moved(MOST).forEach(held -> back(held, now));
            work.away(now, MOST).forEach(held -> back(held, now));
        }
    }

    private void back(Held held, Instant now) {
        tickets.give(
                held.id(),
                new Owner(
                        held.team(),
                        null,
                        "team queue " + held.team() + ": given back, " + held.why() + ": " + held.user()),
                now);
    }

    private void give(Instant now) {
        List<Work> waiting = work.waiting(now, MOST);
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Hand> hands = new LinkedHashMap<>();
        work.hands(now).forEach(hand -> hands.put(hand.user(), hand));
        work.together(() -> give(waiting, hands, now));
    }

    private void give(List<Work> waiting, Map<String, Hand> hands, Instant now) {
        Set<String> given = new HashSet<>();
        for (Work each : waiting) {
            Choice.of(each, hands.values()).ifPresent(choice -> {
                String user = choice.hand().user();
                hands.put(user, choice.hand().with(each, now));
                given.add(user);
                tickets.give(each.id(), new Owner(each.team(), user, choice.reason()), now);
            });
        }
        work.given(given, now);
    }
}
