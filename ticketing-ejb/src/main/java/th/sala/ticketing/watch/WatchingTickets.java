package th.sala.ticketing.watch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class WatchingTickets implements WatchDesk {
    private static final Duration KEPT = Duration.ofDays(30);

    private final WatchTable table;
    private final TicketRegister tickets;
    private final Clock clock;

    @Inject
    public WatchingTickets(WatchTable table, TicketRegister tickets, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public Outcome<Watching> of(Caller caller, long number) {
        return tickets.visible(caller, number).then(head -> Outcome.done(watching(caller, head)));
    }

    @Override
    public Outcome<Watching> watch(Caller caller, long number) {
        return tickets.visible(caller, number).then(head -> {
            table.watch(head.id(), caller.user(), clock.instant());
            return Outcome.done(watching(caller, head));
        });
    }

    @Override
    public Outcome<Watching> unwatch(Caller caller, long number) {
        return tickets.visible(caller, number).then(head -> {
            table.unwatch(head.id(), caller.user());
            return Outcome.done(watching(caller, head));
        });
    }

    @Override
    public Outcome<UUID> looked(Caller caller, long number, UUID message) {
        return tickets.visible(caller, number)
                .then(head -> table.look(head.id(), caller.user(), message, clock.instant())
                        ? Outcome.done(message)
                        : Outcome.refused(
                                Refusal.Kind.NOT_FOUND, "unknown-message", "This ticket has no such message."));
    }

    @Override
    public List<News> news(Caller caller) {
        return caller.handlesTickets()
                ? table.news(caller.user(), caller.teams(), clock.instant().minus(KEPT), MOST_NEWS)
                : List.of();
    }

    @Override
    public List<News> read(Caller caller, Long ticket, Long upTo) {
        table.read(caller.user(), ticket, upTo, clock.instant());
        return news(caller);
    }

    @Schedule(hour = "3", minute = "41", persistent = false)
    public void forget() {
        table.forget(clock.instant().minus(KEPT));
    }

    private Watching watching(Caller caller, TicketHead head) {
        List<String> watchers = table.watchers(head.id());
        return new Watching(watchers.contains(caller.user()), watchers);
    }
}
