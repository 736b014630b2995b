package th.sala.ticketing.seat;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class TakingSeats implements Seats {
    static final int SECONDS = 45;

    private final SeatTable table;
    private final TicketRegister tickets;
    private final FeedWriter feed;
    private final Clock clock;

    /** For the container's proxy. */
    public TakingSeats() {
        this(null, null, null, null);
    }

    @Inject
    public TakingSeats(SeatTable table, TicketRegister tickets, FeedWriter feed, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Seat>> of(Caller caller, long number) {
        return tickets.visible(caller, number).then(ticket -> Outcome.done(table.of(ticket.id(), clock.instant())));
    }

    @Override
    public Outcome<List<Seat>> take(Caller caller, long number, boolean writing, boolean takeOver) {
        return change(caller, number, (ticket, now) -> {
            table.free(ticket.id(), now);
            if (takeOver) {
                table.stopOthers(ticket.id(), caller.user());
            }
            table.take(ticket.id(), caller.user(), writing || takeOver, now, now.plusSeconds(SECONDS));
        });
    }

    @Override
    public Outcome<List<Seat>> leave(Caller caller, long number) {
        return change(caller, number, (ticket, now) -> table.leave(ticket.id(), caller.user()));
    }

    /** Colleagues hear of it only when somebody came, went, begins to write or stops. */
    private Outcome<List<Seat>> change(Caller caller, long number, Change change) {
        return tickets.visible(caller, number).then(ticket -> {
            Instant now = clock.instant();
            table.hold(ticket.id());
            List<Seat> before = table.of(ticket.id(), now);
            change.make(ticket, now);
            List<Seat> after = table.of(ticket.id(), now);
            if (!after.equals(before)) {
                feed.append("seats-changed", ticket.id(), ticket.number(), ticket.team());
            }
            return Outcome.done(after);
        });
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    public void forget() {
        table.forget(clock.instant());
    }

    private interface Change {
        void make(TicketHead ticket, Instant now);
    }
}
