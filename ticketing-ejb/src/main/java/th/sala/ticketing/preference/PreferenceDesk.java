package th.sala.ticketing.preference;

import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** What the staff have set for themselves. Each method is one transaction. */
public interface PreferenceDesk {

    /** Of who never set anything, and of who is not on the staff: the usual ones. */
    Preferences of(Caller caller);

    /**
     * Keeps them in place of those before.
     *
     * @return refused as {@code NOT_FOUND} with {@code not-on-the-staff}, {@code INVALID} with {@code unusable-preferences}
     */
    Outcome<Preferences> keep(Caller caller, Preferences wanted);
}
