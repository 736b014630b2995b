package th.sala.ticketing.ticket;

import static th.sala.ticketing.ticket.TicketEvent.ANSWER;
import static th.sala.ticketing.ticket.TicketEvent.CANCEL;
import static th.sala.ticketing.ticket.TicketEvent.CUSTOMER_MESSAGE;
import static th.sala.ticketing.ticket.TicketEvent.PROGRESS;
import static th.sala.ticketing.ticket.TicketEvent.REOPEN;
import static th.sala.ticketing.ticket.TicketEvent.RESOLVE;
import static th.sala.ticketing.ticket.TicketEvent.WAIT;
import static th.sala.ticketing.ticket.TicketState.CANCELLED;
import static th.sala.ticketing.ticket.TicketState.DONE;
import static th.sala.ticketing.ticket.TicketState.IN_PROGRESS;
import static th.sala.ticketing.ticket.TicketState.NOT_STARTED;
import static th.sala.ticketing.ticket.TicketState.WAITING;

import java.util.Map;
import java.util.Optional;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/**
 * The one table of what may follow what. A cell that is missing is refused. An answer to a closed ticket is a last word
 * and leaves it closed; a customer's message opens it again (within the window, which is the ticket's own rule).
 */
final class Transitions {
    private static final Map<TicketState, Map<TicketEvent, TicketState>> TABLE = Map.of(
            NOT_STARTED,
            Map.of(
                    PROGRESS, IN_PROGRESS,
                    ANSWER, IN_PROGRESS,
                    CUSTOMER_MESSAGE, NOT_STARTED,
                    WAIT, WAITING,
                    RESOLVE, DONE,
                    CANCEL, CANCELLED),
            IN_PROGRESS,
            Map.of(
                    ANSWER, IN_PROGRESS,
                    CUSTOMER_MESSAGE, IN_PROGRESS,
                    WAIT, WAITING,
                    RESOLVE, DONE,
                    CANCEL, CANCELLED),
            WAITING,
            Map.of(
                    PROGRESS, IN_PROGRESS,
                    ANSWER, IN_PROGRESS,
                    CUSTOMER_MESSAGE, IN_PROGRESS,
                    WAIT, WAITING,
                    RESOLVE, DONE,
                    CANCEL, CANCELLED),
            DONE,
            Map.of(
                    ANSWER, DONE,
                    CUSTOMER_MESSAGE, IN_PROGRESS,
                    REOPEN, IN_PROGRESS),
            CANCELLED,
            Map.of(
                    ANSWER, CANCELLED,
                    CUSTOMER_MESSAGE, IN_PROGRESS,
                    REOPEN, IN_PROGRESS));

    private Transitions() {}

    /** The state after; empty when the event is refused in this state. */
    static Optional<TicketState> after(TicketState state, TicketEvent event) {
        return Optional.ofNullable(TABLE.get(state).get(event));
    }

    /** @param by who closed it */
    static <T> Outcome<T> ended(TicketState state, String by) {
        return Outcome.refused(
                Refusal.Kind.CONFLICT,
                "transition-refused",
                "The ticket is " + state.code() + " already, by " + by + ". Look at it again.");
    }

    static <T> Outcome<T> refused(TicketState state) {
        return Outcome.refused(
                Refusal.Kind.CONFLICT,
                "transition-refused",
                "A ticket that is " + state.code() + " does not allow this. Look at it again.");
    }
}
