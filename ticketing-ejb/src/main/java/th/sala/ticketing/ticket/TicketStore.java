package th.sala.ticketing.ticket;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.sla.PinnedPolicy;
import th.sala.ticketing.sla.TicketClocks;

/**
 * Keeps tickets. What follows from a change is kept with it in the same transaction: the history, the clocks and the
 * word to open consoles.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TicketStore {
    @PersistenceContext(unitName = "ticketing")
    EntityManager entities;

    @Inject
    TicketClocks clocks;

    @Inject
    ChangeLog changes;

    @Inject
    FeedWriter feed;

    public void open(Ticket ticket, PinnedPolicy policy, Instant at) {
        entities.persist(ticket);
        entities.flush();
        clocks.start(ticket.id(), policy, at);
        changes.add(ticket.id(), ticket.takeChanges());
        feed.append("ticket-opened", ticket.id(), ticket.number(), ticket.team());
    }

    public Optional<Ticket> byNumber(long number) {
        return entities
                .createQuery("SELECT t FROM Ticket t WHERE t.number = :number", Ticket.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Waits until nobody else changes the ticket, so that a customer's message is never refused. */
    public Ticket locked(UUID id) {
        return Optional.ofNullable(entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("There is no ticket " + id));
    }

    /**
     * Writes what was done to the ticket.
     *
     * @param before its state and team before
     * @return false when somebody else changed it in the same moment; the transaction is marked for rollback then
     */
    public boolean save(Ticket ticket, Standing before, Instant at) {
        try {
            entities.flush();
        } catch (OptimisticLockException concurrent) {
            return false;
        }
        turnClocks(ticket, before.state(), at);
        changes.add(ticket.id(), ticket.takeChanges());
        feed.append("ticket-changed", ticket.id(), ticket.number(), ticket.team());
        if (!before.team().equals(ticket.team())) {
            feed.append("ticket-left", ticket.id(), ticket.number(), before.team());
        }
        return true;
    }

    private void turnClocks(Ticket ticket, TicketState before, Instant at) {
        TicketState now = ticket.state();
        if (!before.open() && now.open()) {
            clocks.reopened(ticket.id(), at);
        } else if (now == TicketState.WAITING) {
            clocks.waiting(ticket.id(), ticket.waitingFor(), at);
        } else if (before == TicketState.WAITING && now.open()) {
            clocks.resumed(ticket.id(), at);
        } else if (before.open() && now == TicketState.DONE) {
            clocks.done(ticket.id(), at);
        } else if (before.open() && now == TicketState.CANCELLED) {
            clocks.cancelled(ticket.id(), at);
        }
    }

    /** What a ticket was before it changed. */
    record Standing(TicketState state, String team) {
        static Standing of(Ticket ticket) {
            return new Standing(ticket.state(), ticket.team());
        }
    }
}
