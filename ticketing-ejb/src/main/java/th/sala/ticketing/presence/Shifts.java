package th.sala.ticketing.presence;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Who is there for work. Whoever has a console open is available until they say otherwise, and offline a minute after the
 * last one closed. Each method is one transaction.
 */
public interface Shifts {

    /** {@code NOT_FOUND} with {@code not-on-the-staff}. */
    Outcome<Shift> mine(Caller caller);

    /**
     * The caller says how they stand, and is there for the next minute even without a console.
     *
     * @param state one of {@link Shift#state}, else {@code INVALID} with {@code unknown-presence}
     */
    Outcome<Shift> say(Caller caller, String state);

    /**
     * Everybody of the caller's teams, by name.
     *
     * @param team only this one; null for all of theirs, {@code NOT_FOUND} with {@code unknown-team} for another
     */
    Outcome<List<Shift>> ofTeams(Caller caller, String team);
}
