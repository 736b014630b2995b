package th.sala.consent.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A row of {@code retention_run_now}. */
record RunRow(
        UUID id,
        LocalDate night,
        Instant at,
        String actor,
        Boolean approved,
        Instant approvedAt,
        String approvedBy,
        Boolean anonymous,
        Instant reviewedAt,
        String reviewedBy,
        String state) {

    RetentionRun run(List<RetentionPart> parts, Likeness likeness) {
        return new RetentionRun(
                id,
                false,
                night,
                state,
                at,
                actor,
                approved,
                approvedAt,
                approvedBy,
                anonymous,
                reviewedAt,
                reviewedBy,
                likeness,
                parts);
    }
}
