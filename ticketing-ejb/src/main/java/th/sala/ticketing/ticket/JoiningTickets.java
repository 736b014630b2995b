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
    public Joined join(UUID id, UUID into, UUID newest, boolean wrote, String actor, Instant at) {
        TicketStore store = new TicketStore(entities, aftermath);
        Ticket ticket = store.locked(id);
        Ticket other = store.locked(into);
        Joined stood = new Joined(ticket.stands(), other.stands());
        Standing before = Standing.of(ticket);
        Standing otherBefore = Standing.of(other);
        Deed deed = new Deed(actor, at, Deed.MERGED);
        ticket.goOnIn(other, deed);
        other.takeIn(ticket, newest, wrote && other.state() == TicketState.WAITING, deed);
        store.save(ticket, before, at);
        store.save(other, otherBefore, at);
        return stood;
    }

    @Override
    public void part(UUID id, UUID from, Stood again, UUID newest, UUID left, String actor, Instant at) {
        TicketStore store = new TicketStore(entities, aftermath);
        Ticket ticket = store.locked(id);
        Ticket other = store.locked(from);
        Standing before = Standing.of(ticket);
        Standing otherBefore = Standing.of(other);
        Deed deed = new Deed(actor, at, Deed.PARTED);
        ticket.goOnAlone(again, newest, deed);
        other.hear(left, at);
        other.note("parted", null, Long.toString(ticket.number()), deed);
        store.save(ticket, before, at);
        store.save(other, otherBefore, at);
    }

    @Override
    public void standAgain(UUID id, Stood again, String actor, Instant at) {
        TicketStore store = new TicketStore(entities, aftermath);
        Ticket ticket = store.locked(id);
        Standing before = Standing.of(ticket);
        ticket.standAgain(again, new Deed(actor, at, Deed.PARTED));
        store.save(ticket, before, at);
    }

    @Override
    public void split(UUID id, UUID opened, UUID newest, UUID left, String actor, Instant at) {
        TicketStore store = new TicketStore(entities, aftermath);
        Ticket ticket = store.locked(id);
        Ticket part = store.locked(opened);
        Deed deed = new Deed(actor, at, null);
        ticket.note("split", null, Long.toString(part.number()), deed);
        part.note("splitFrom", null, Long.toString(ticket.number()), deed);
        ticket.hear(left, at);
        part.hear(newest, at);
        store.save(ticket, Standing.of(ticket), at);
        store.save(part, Standing.of(part), at);
    }
}
