package th.sala.ticketing.seat;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Who has a ticket open. A hint for colleagues and no lock: whoever is told that somebody writes may still send. Each
 * method is one transaction, answers everybody who is there, and refuses as {@code NOT_FOUND} the ticket that no team of
 * the caller owns.
 */
public interface Seats {

    Outcome<List<Seat>> of(Caller caller, long number);

    /**
     * The caller has it open for the next 45 seconds.
     *
     * @param writing they write to the customer; heard only while nobody else does
     * @param takeOver they write from now on, and whoever wrote until now does no more
     */
    Outcome<List<Seat>> take(Caller caller, long number, boolean writing, boolean takeOver);

    Outcome<List<Seat>> leave(Caller caller, long number);
}
