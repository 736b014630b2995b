package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import th.sala.ticketing.attempt.Attempts;
import th.sala.ticketing.field.FieldView;
import th.sala.ticketing.handoff.HandoffSheet;
import th.sala.ticketing.handoff.HandoffView;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.sla.ClockLedger;

/**
 * A ticket at the desk of the person who works on it. Each method is one transaction.
 *
 * <p>Every method refuses with {@code NOT_FOUND} what no team of the caller owns. Methods that change take the version
 * the caller saw in {@code ifMatch}, null for any: another one is {@code STALE}. A change by somebody else in the same
 * moment is {@code CONFLICT} with code {@code concurrent-change}; a transition that the state does not allow is
 * {@code CONFLICT} with code {@code transition-refused}; unknown values are {@code INVALID}.
 */
public interface TicketDesk {

    Outcome<TicketView> get(Caller caller, long number);

    Outcome<TicketView> patch(Caller caller, long number, TicketPatch patch, Integer ifMatch);

    /**
     * Waits for somebody else.
     *
     * @param until when to look again; null for no date, never in the past
     * @param waitingFor {@code customer} (the default for null), {@code supplier} or {@code colleague}; only waiting for
     *     the customer pauses the resolution clock
     */
    Outcome<TicketView> waiting(Caller caller, long number, Instant until, String waitingFor, Integer ifMatch);

    /** Work begins or goes on. A ticket without an owner becomes the caller's. */
    Outcome<TicketView> progress(Caller caller, long number, Integer ifMatch);

    /**
     * The customer was answered where the hub does not see it, such as in LINE's own manager: meets the promise to answer
     * and goes on like any answer. A closed ticket stays closed.
     *
     * @param note where or how, for the history; null when nobody says
     */
    Outcome<TicketView> answeredElsewhere(Caller caller, long number, String note, Integer ifMatch);

    /**
     * Done.
     *
     * @param outcome one of the contract's outcome codes; required. {@code unreachable} is refused as {@code CONFLICT} with
     *     {@code not-tried-enough} before enough attempts, and says how many of which are missing; work that takes a second
     *     look is refused as {@code CONFLICT} with {@code check-required} before it
     * @param reason contact reason, a live code of the owning team's tree; null keeps the present one, and stands for
     *     {@code other} where there is no other. {@code INVALID} with {@code reason-required} or {@code unknown-reason}
     * @param note why, for the history; null for none
     */
    Outcome<TicketView> resolve(
            Caller caller, long number, String outcome, String reason, String note, Integer ifMatch);

    /**
     * Ends the ticket without an answer. {@code outcome} is required and {@code reason} is as for {@link #resolve}, but
     * what was spam or a duplicate has none.
     */
    Outcome<TicketView> cancel(Caller caller, long number, String outcome, String reason, String note, Integer ifMatch);

    /** Opens a closed ticket again, whenever it was closed. */
    Outcome<TicketView> reopen(Caller caller, long number, String note, Integer ifMatch);

    /**
     * Gives the ticket to a person of the team, to another team's queue, or to both. At least one is required. Of several
     * who take one at once the first has it, the others are refused as {@code CONFLICT} with {@code already-taken} and
     * told who has it; a supervisor takes from anybody.
     *
     * @param sheet what whoever takes it over has to know; null for nothing
     */
    Outcome<TicketView> assign(
            Caller caller, long number, String assignee, String team, HandoffSheet sheet, Integer ifMatch);

    /** What was told when it changed hands, oldest first; without words while the customer's data is kept but not used. */
    Outcome<List<HandoffView>> handoffs(Caller caller, long number);

    /** The caller takes the ticket, also out of a colleague's hands. */
    Outcome<TicketView> takeOver(Caller caller, long number, Integer ifMatch);

    /** Every change, oldest first; without words while the customer's data is kept but not used (section 34). */
    Outcome<List<TicketChange>> history(Caller caller, long number);

    /** The fields that the organisation has of its own, with what stands in them on this ticket. */
    Outcome<List<FieldView>> fields(Caller caller, long number);

    /** How often the customer was tried on this ticket, and how often it takes before they count as unreachable. */
    Outcome<Attempts> attempts(Caller caller, long number);

    /** How the clocks came to their figures. */
    Outcome<List<ClockLedger>> slaLedger(Caller caller, long number);
}
