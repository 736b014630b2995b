package th.sala.ticketing.feed;

import java.util.UUID;

/** Tells open consoles on every node that something about a ticket changed, once the caller's transaction commits. */
public interface FeedWriter {

    /**
     * @param kind what happened, such as {@code ticket-opened} or {@code ticket-changed}
     * @param ticket the ticket; for a call its own id, with the number 0
     * @param team key of the team that owns the ticket: who may hear of it
     */
    void append(String kind, UUID ticket, long number, String team);
}
