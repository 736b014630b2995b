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

    /** A rule of the desk that gives a ticket knew nothing that it could have told. */
    private static final String RULE = "rule";

    /** Whether somebody else has to know now what the one before knew. Who takes a ticket hands nothing over. */
    boolean handsOver() {
        if (RULE.equals(actor)) {
            return false;
        }
        boolean person = fromUser != null
                && toUser != null
                && !Objects.equals(fromUser, toUser)
                && !Objects.equals(actor, toUser);
        return !fromTeam.equals(toTeam) || person;
    }
}
