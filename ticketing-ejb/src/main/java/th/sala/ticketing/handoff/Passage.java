package th.sala.ticketing.handoff;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A ticket goes from hand to hand.
 *
 * @param fromUser null when the team's queue owned it, as {@code toUser} when it owns it now
 * @param actor who gives or takes it
 */
public record Passage(
        UUID ticket, String fromTeam, String fromUser, String toTeam, String toUser, String actor, Instant at) {

    /** Whether somebody else has to know now what the one before knew. Who takes a ticket hands nothing over. */
    boolean handsOver() {
        boolean person = fromUser != null
                && toUser != null
                && !Objects.equals(fromUser, toUser)
                && !Objects.equals(actor, toUser);
        return !fromTeam.equals(toTeam) || person;
    }
}
