package th.sala.ticketing.search;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Who is meant by {@code from:} in a search of tickets. */
interface Senders {

    /**
     * The survivor of each person whom the words fit; a search of persons like any other, refused as one, and refused as
     * {@code too-many-customers} rather than answered in part.
     */
    Outcome<List<UUID>> of(Caller caller, String words);
}
