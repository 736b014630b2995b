package th.sala.ticketing.call;

import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;

/** Where telephone exchanges tell of running calls. */
public interface CallEvents {

    /**
     * Follows the call and tells open consoles, by its id and nothing personal. An event told again, or late, changes nothing
     * that is known better. A call that ends unanswered is filed at once, so that somebody rings back; an answered one waits
     * for its agent, and is filed without them after a while.
     *
     * @return the call's id; refused as {@code INVALID} with {@code unfit-call} for a number that is none
     */
    Outcome<UUID> take(CallEvent event);
}
