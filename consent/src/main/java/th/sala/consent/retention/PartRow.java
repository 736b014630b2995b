package th.sala.consent.retention;

import java.time.Instant;
import java.util.UUID;

/** A row of {@code retention_part_now}. */
record PartRow(
        UUID runId,
        String category,
        int ruleVersion,
        String law,
        int lawVersion,
        String method,
        Instant before,
        long due,
        long held,
        long restricted,
        long done,
        long unlinked,
        Instant endedAt,
        Long passedHeld,
        Long passedRestricted) {

    RetentionPart part() {
        return new RetentionPart(
                category,
                ruleVersion,
                law,
                lawVersion,
                method,
                before,
                due,
                held,
                restricted,
                done,
                unlinked,
                endedAt,
                passedHeld,
                passedRestricted);
    }
}
