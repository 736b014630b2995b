package th.sala.ticketing.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import th.sala.ticketing.ticket.Aftermath.Standing;

@Stateless
public class JoiningTickets implements TicketJoins {
    @PersistenceContext(unitName = "ticketing")
    EntityManager entities;

    private final Aftermath aftermath;

    @Inject
    public JoiningTickets(Aftermath aftermath) {
        this.aftermath = aftermath;
    }

    @Override
    public TicketState join(UUID id, UUID into, UUID newest, boolean wrote, String actor, Instant at) {
        TicketStore store = new TicketStore(entities, aftermath);
        Ticket ticket = store.locked(id);
        Ticket other = store.locked(into);
        Standing before = Standing.of(ticket);
        Standing otherBefore = Standing.of(other);
        Deed deed = new Deed(actor, at, null);
        ticket.goOnIn(other, deed);
        other.takeIn(ticket, newest, wrote && other.state() == TicketState.WAITING, deed);
        store.save(ticket, before, at);
        store.save(other, otherBefore, at);
        return before.state();
    }

    @Override
    public void part(UUID id, UUID from, TicketState state, UUID newest, UUID left, String actor, Instant at) {
        TicketStore store = new TicketStore(entities, aftermath);
        Ticket ticket = store.locked(id);
        Ticket other = store.locked(from);
        Standing before = Standing.of(ticket);
        Deed deed = new Deed(actor, at, "parted");
        ticket.goOnAlone(state, newest, deed);
        other.hear(left, at);
        store.save(ticket, before, at);
        store.saveHeard(other);
    }
}
