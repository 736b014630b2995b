package th.sala.ticketing.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A ticket as its customer sees it: no note, no colleague, no mark of the desk.
 *
 * @param state one of the five words of the contract
 * @param awaitsYou it waits, and for the customer
 * @param channel where it began
 * @param updatedAt when something was last said
 * @param closedAt null while it is open
 * @param mergedInto number of the ticket of the same person in which it goes on; null when it is on its own
 * @param late you were told that it missed the service standard, and may complain
 * @param complaint number of your complaint about that; null without one
 * @param messages oldest first; null in lists
 */
public record PortalTicket(
        long number,
        String subject,
        String state,
        boolean awaitsYou,
        String channel,
        Instant createdAt,
        Instant updatedAt,
        Instant closedAt,
        Long mergedInto,
        Team team,
        boolean late,
        Long complaint,
        List<Line> messages) {

    /** Who answers; persons are not named. */
    public record Team(String th, String en) {}

    /**
     * One thing that was said.
     *
     * @param by {@code you}, {@code team}, or {@code hub} for what no person wrote
     * @param text null when you took it back
     */
    public record Line(UUID id, String by, String text, Instant at, String channel, List<File> files) {
        public Line {
            files = List.copyOf(files);
        }
    }

    /**
     * A file that goes with it.
     *
     * @param size in bytes
     * @param type media type by inspection
     * @param locked it cannot be opened, since no scanner looked at it yet
     */
    public record File(UUID id, String name, long size, String type, boolean locked) {}
}
