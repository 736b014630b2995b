package th.sala.consent.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One run over categories. An officer proposes it and another approves it; batches take what is due, each in a transaction
 * of its own; what shall be anonymous waits for the second look of another officer, and is then cut from its persons.
 *
 * @param id null of a dry run
 * @param dryRun whether it only counted
 * @param night of a run that the hub began by itself; else null
 * @param state {@code dry}, {@code proposed}, {@code declined}, {@code running}, {@code in-review}, {@code finishing} or
 *     {@code done}
 * @param proposedBy user name, or {@code system}
 * @param likeness what the second look has to judge; null outside of {@code in-review}
 */
public record RetentionRun(
        UUID id,
        boolean dryRun,
        LocalDate night,
        String state,
        Instant at,
        String proposedBy,
        Boolean approved,
        Instant approvedAt,
        String approvedBy,
        Boolean anonymous,
        Instant reviewedAt,
        String reviewedBy,
        Likeness likeness,
        List<RetentionPart> parts) {
    public RetentionRun {
        parts = List.copyOf(parts);
    }
}
