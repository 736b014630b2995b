package th.sala.ticketing.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The guest's side of a chat. A guest is named by the id under which they write on the channel {@code web-chat}; whoever
 * calls has proven that it is this guest. Each method is one transaction.
 */
public interface GuestChats {

    /** The newest lines, oldest first: what the guest wrote and what reached them. Never a note. */
    List<GuestLine> history(String guest, int limit);

    /** What left for the guest and was not confirmed yet, oldest first. */
    List<GuestLine> unconfirmed(String guest);

    /** The guest's page shows these: they are delivered. What is not theirs, or not sent, is passed over. */
    void received(String guest, Collection<UUID> lines);

    /**
     * A link to a file that came with one of our lines, good for some days; empty when no such file reached this guest.
     *
     * @param file {@link GuestLine.File#id()}
     */
    Optional<String> link(String guest, UUID file);

    /** Where the guest stands. */
    GuestStanding standing(String guest, Desk desk);

    /** By what a guest is found in {@link #concerned} and {@link #present}: the keyed hash of their address. */
    String key(String guest);

    /** Which guests take part in which of these tickets, by key. */
    Map<UUID, Set<String>> concerned(Collection<UUID> tickets);

    /** These guests have a page open now; good for a minute. */
    void present(Collection<String> keys);

    /** The guest's page opened or closed: the desk hears of it. */
    void came(String guest);

    void left(String guest);

    /** The guest writes just now: the desk hears of it, if there is a ticket. */
    void typing(String guest);

    /**
     * What the guest is connected to.
     *
     * @param account id of the chat
     * @param calendar when people answer there; null for the team's own
     */
    record Desk(String account, String calendar) {}
}
