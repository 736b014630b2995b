package th.sala.ticketing.ticket;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.routing.Routing;
import th.sala.ticketing.sla.PinnedPolicy;
import th.sala.ticketing.sla.TicketClocks;
import th.sala.ticketing.ticket.TicketStore.Standing;

@Stateless
public class RegisteringTickets implements TicketRegister {
    private static final String NEXT_NUMBER = """
            SELECT nextval('ticketing.ticket_number')
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    TicketStore store;

    @Inject
    TicketHeads heads;

    @Inject
    TicketClocks clocks;

    @Inject
    Routing routing;

    @Inject
    Staff staff;

    @Inject
    FeedWriter feed;

    @Inject
    @ConfigProperty(name = "sala.reopen-window", defaultValue = "P7D")
    Duration reopenWindow;

    @Override
    public TicketHead open(NewTicket opened) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        PinnedPolicy policy = clocks.pin(opened.team(), opened.startedAt());
        Owner owner = routing.ownerOf(opened.team(), opened.customer());
        store.open(Ticket.open(id, nextNumber(), opened, owner, policy), policy, opened.startedAt());
        return head(id).orElseThrow();
    }

    @Override
    public Optional<TicketHead> head(UUID ticket) {
        return heads.byId(ticket);
    }

    @Override
    public Outcome<TicketHead> visible(Caller caller, long number) {
        return heads.visible(caller, number);
    }

    @Override
    public Continuation customerWrote(UUID id, UUID message, Instant at) {
        Ticket ticket = store.locked(id);
        Standing before = Standing.of(ticket);
        Continuation continuation =
                ticket.customerWrote(message, reopenWindow, new Deed(Deed.CUSTOMER, at, "the customer wrote"));
        if (continuation != Continuation.TOO_LATE) {
            store.save(ticket, before, at);
        }
        return continuation;
    }

    @Override
    public void lastMessage(UUID id, UUID message, Instant at) {
        change(id, at, ticket -> ticket.hear(message, at));
    }

    @Override
    public void answered(UUID id, UUID message, String agent, Instant at) {
        change(id, at, ticket -> {
            ticket.answered(message, new Deed(agent, at, "answered"));
            boolean ofTheTeam = staff.agent(agent)
                    .filter(colleague -> colleague.teams().contains(ticket.team()))
                    .isPresent();
            if (ticket.assignee() == null && ofTheTeam) {
                String why = "answered while the team's queue owned it";
                ticket.own(new Owner(ticket.team(), agent, why), new Deed(agent, at, why));
            }
        });
    }

    @Override
    public void answerAccepted(UUID id, Instant at) {
        clocks.answered(id, at);
        head(id).ifPresent(ticket -> feed.append("ticket-changed", id, ticket.number(), ticket.team()));
    }

    private void change(UUID id, Instant at, Consumer<Ticket> deed) {
        Ticket ticket = store.locked(id);
        Standing before = Standing.of(ticket);
        deed.accept(ticket);
        store.save(ticket, before, at);
    }

    private TicketNumber nextNumber() {
        return TicketNumber.ofSequence(jdbi.withHandle(
                handle -> handle.createQuery(NEXT_NUMBER).mapTo(Long.class).one()));
    }
}
