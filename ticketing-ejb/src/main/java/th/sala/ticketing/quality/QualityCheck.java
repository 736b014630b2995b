package th.sala.ticketing.quality;

import java.time.Instant;

/**
 * A second look at a ticket's work.
 *
 * @param askedBy who did the work
 * @param decidedBy somebody else; null while it waits
 * @param approved false when it was sent back; null while it waits
 * @param usedAt when the ticket was closed on it; null before
 */
public record QualityCheck(
        Instant askedAt, String askedBy, Instant decidedAt, String decidedBy, Boolean approved, Instant usedAt) {

    public boolean waits() {
        return decidedAt == null;
    }

    /** Good for a closing that is still to come. */
    public boolean good() {
        return Boolean.TRUE.equals(approved) && usedAt == null;
    }
}
