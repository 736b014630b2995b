package th.sala.ticketing.handoff;

import java.time.Instant;
import java.util.UUID;

/**
 * One hand-off as staff see it.
 *
 * @param fromUser null when the team's queue owned the ticket, as {@code toUser} when it owned it then
 * @param sheet what was told; empty when nothing was, and while the customer's data is kept but not used
 * @param filled how many of the six fields were told
 * @param completeness in per cent: 6 of 6 is 100, 4 of 6 is 66.7
 */
public record HandoffView(
        UUID id,
        Instant at,
        String by,
        String fromTeam,
        String fromUser,
        String toTeam,
        String toUser,
        HandoffSheet sheet,
        int filled,
        double completeness) {}
