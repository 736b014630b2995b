package th.sala.ticketing.ticket;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.sla.PinnedPolicy;
import th.sala.ticketing.ticket.Aftermath.Standing;

/** Keeps tickets, and what follows from their changes with them. Joins the caller's transaction. */
record TicketStore(EntityManager entities, Aftermath aftermath) {

    /** Let go at once: each flush of a transaction that opens many would look at all of them again. */
    void open(Ticket ticket, PinnedPolicy policy, Instant at) {
        entities.persist(ticket);
        entities.flush();
        entities.detach(ticket);
        aftermath.opened(ticket, policy, at);
    }

    void setAside(Ticket ticket) {
        entities.persist(ticket);
        entities.flush();
        aftermath.setAside(ticket);
    }

    Optional<Ticket> byNumber(long number, LockModeType lock) {
        return entities.createQuery("SELECT t FROM Ticket t WHERE t.number = :number", Ticket.class)
                .setParameter("number", number)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Waits until nobody else changes the ticket, so that a customer's message is never refused. */
    Ticket locked(UUID id) {
        return Optional.ofNullable(entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalStateException("There is no ticket " + id));
    }

    /** False when somebody else changed the ticket in the same moment; the transaction is marked for rollback then. */
    boolean save(Ticket ticket, Standing before, Instant at) {
        try {
            entities.flush();
        } catch (OptimisticLockException concurrent) {
            return false;
        }
        aftermath.changed(ticket, before, at);
        return true;
    }

    /** As it stood before its state turned then. */
    void saveUndone(Ticket ticket, Standing before, Instant turn, Instant at) {
        entities.flush();
        aftermath.undone(ticket, before, turn, at);
    }

    /** One of many in a transaction: let go at once, as in {@link #open}. */
    void saveAndLetGo(Ticket ticket, Standing before, Instant at) {
        save(ticket, before, at);
        entities.detach(ticket);
    }

    /** Keeps a ticket that has a further message and is otherwise as it was: no clock turns. */
    void saveHeard(Ticket ticket) {
        entities.flush();
        aftermath.heard(ticket);
    }
}
