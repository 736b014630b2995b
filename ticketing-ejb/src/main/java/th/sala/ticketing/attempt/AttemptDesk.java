package th.sala.ticketing.attempt;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** How often customers are tried. Each method is one transaction or joins the caller's; what is written is audited. */
public interface AttemptDesk {

    /** Asks nobody for permission: callers choose the ticket by the caller's teams. */
    Attempts of(UUID ticket);

    /** Newest first: the first one is in force. */
    List<AttemptRule> rules();

    /**
     * Makes the next version, in force at once.
     *
     * @return refused as {@code INVALID} with {@code unusable-attempts} unless both are 0 to 20
     */
    Outcome<AttemptRule> write(Caller caller, int calls, int emails);
}
