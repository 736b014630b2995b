package th.sala.ticketing.chat;

import java.time.Instant;
import java.util.Collection;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * The desk's side of a chat. Each method is one transaction and refuses as {@code NOT_FOUND} the ticket that no team of the
 * caller owns.
 */
public interface ChatDesk {

    /** The colleague writes just now: the guest's page shows it for some seconds. */
    Outcome<Boolean> typing(Caller caller, long number);

    /** Whether the guest has the chat open. */
    Outcome<GuestPresence> guest(Caller caller, long number);

    /** These colleagues have the console open now; good for a minute. */
    void atDesk(Collection<String> users);

    /**
     * A guest's presence.
     *
     * @param online whether a page of theirs is open
     * @param lastSeenAt when it was open last; null while it is, and when the ticket has no guest
     */
    record GuestPresence(boolean online, Instant lastSeenAt) {}
}
