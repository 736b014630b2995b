package th.sala.ticketing.snooze;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps what is out of somebody's list. A message of the customer ends it by itself. Joins the caller's transaction. */
public interface Snoozes {

    /** Out of this person's list from now on, or until another time than before. */
    void sleep(UUID ticket, String user, Instant until, Instant at);

    /** It is back, and nothing says that it was away; false when it was not. */
    boolean forget(UUID ticket);

    /** Those whose time has come by now. */
    List<UUID> due(Instant now);

    /**
     * It is back because its time has come, at the top of the list. False when it is back already, when somebody is at the
     * ticket just now (it stays due), and when it is closed or in other hands: then nothing says that it was away.
     */
    boolean wake(UUID ticket, Instant at);
}
