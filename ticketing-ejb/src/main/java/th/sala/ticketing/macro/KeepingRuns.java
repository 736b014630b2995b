package th.sala.ticketing.macro;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class KeepingRuns implements MacroRuns {
    private final TicketRegister tickets;
    private final MacroDesk macros;
    private final MacroRunTable runs;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingRuns() {
        this(null, null, null, null);
    }

    @Inject
    public KeepingRuns(TicketRegister tickets, MacroDesk macros, MacroRunTable runs, Clock clock) {
        this.tickets = tickets;
        this.macros = macros;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Outcome<MacroRun> keep(Caller caller, long number, UUID message, UUID macro) {
        return tickets.visible(caller, number)
                .then(ticket -> macros.get(caller, macro).then(found -> kept(caller, ticket, message, macro)));
    }

    private Outcome<MacroRun> kept(Caller caller, TicketHead ticket, UUID message, UUID macro) {
        runs.keep(caller, ticket.id(), message, macro, clock.instant());
        return runs.of(ticket.id()).stream()
                .filter(run -> run.message().equals(message) && run.by().equals(caller.user()))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-message", "This ticket has no such answer of yours."));
    }

    @Override
    public Outcome<List<MacroRun>> of(Caller caller, long number) {
        return tickets.readable(caller, number).then(ticket -> Outcome.done(runs.of(ticket.id())));
    }
}
