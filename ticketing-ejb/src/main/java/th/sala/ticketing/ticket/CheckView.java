package th.sala.ticketing.ticket;

import java.time.Instant;
import th.sala.ticketing.quality.QualityCheck;

/**
 * Where the second look at a ticket stands.
 *
 * @param needed whether the ticket cannot be done without it
 * @param state {@code none}, {@code asked}, {@code approved} or {@code returned}
 * @param askedBy user name of who did the work; null with {@code none}
 * @param decidedBy user name of who looked; null until then
 */
public record CheckView(
        boolean needed, String state, Instant askedAt, String askedBy, Instant decidedAt, String decidedBy) {

    static CheckView none(boolean needed) {
        return new CheckView(needed, "none", null, null, null, null);
    }

    /** One that a ticket was closed on says nothing of the next closing. */
    static CheckView of(boolean needed, QualityCheck check) {
        if (check.usedAt() != null) {
            return none(needed);
        }
        String state = check.waits() ? "asked" : check.good() ? "approved" : "returned";
        return new CheckView(needed, state, check.askedAt(), check.askedBy(), check.decidedAt(), check.decidedBy());
    }
}
