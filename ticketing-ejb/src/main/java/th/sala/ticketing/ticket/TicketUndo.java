package th.sala.ticketing.ticket;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Takes changes of a ticket back. Every method joins the caller's transaction. */
public interface TicketUndo {

    /** How it stands, changed by nobody else until the transaction ends; {@code NOT_FOUND} when no team of theirs owns it. */
    Outcome<Held> hold(Caller caller, long number);

    /**
     * Gives back team, person, priority, tags, reason and state as they were; a closing that is taken back counts as none.
     * Allowed to who works for the team that owns it or owned it before. {@code CONFLICT} with {@code changed-since} when
     * its version is another one by now.
     */
    Outcome<TicketView> giveBack(Caller caller, long number, StoodBefore before, int version);

    /** @param tags as they are, also of somebody whose data is restricted */
    record Held(StoodBefore before, List<String> tags) {
        public Held {
            tags = List.copyOf(tags);
        }
    }
}
