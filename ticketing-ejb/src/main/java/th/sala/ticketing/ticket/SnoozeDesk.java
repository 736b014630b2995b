package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * A ticket that its owner does not want to see for a while. Its clocks run on. It is back at the given time, or when the
 * customer writes; closed or in other hands it is nobody's any more. Each method is one transaction; {@code NOT_FOUND}
 * when no team of the caller owns the ticket.
 */
public interface SnoozeDesk {

    /**
     * Out of the caller's own list until then; asked again, until another time. What is due before tells
     * {@link TicketView.Snooze#dueBefore()}.
     *
     * @param until {@code INVALID} with {@code until-required}, {@code until-in-the-past} or {@code until-too-far}
     * @param ifMatch version the caller saw; null for any. {@code STALE} with {@code stale-version}
     * @return {@code CONFLICT} with {@code not-yours} for a ticket that the caller does not hold, and with
     *     {@code transition-refused} for a closed one
     */
    Outcome<TicketView> snooze(Caller caller, long number, Instant until, Integer ifMatch);

    /** It is back, whoever of the team says so, and the word that it was away is gone. */
    Outcome<TicketView> wake(Caller caller, long number);

    /** Those whose time has come. */
    List<UUID> due();

    /** Its time has come: it is at the top of its owner's list, with the reason; closed or in other hands nothing is told. */
    void comeBack(UUID ticket);
}
