package th.sala.ticketing.macro;

import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Agents' own words for themselves. Each method is one transaction. */
public interface Profiles {

    /** Of who never said: no nickname, no particle. */
    Profile of(String user);

    /** @return refused as {@code NOT_FOUND} with {@code not-on-the-staff}, {@code INVALID} with {@code unusable-profile} */
    Outcome<Profile> say(Caller caller, Profile profile);
}
