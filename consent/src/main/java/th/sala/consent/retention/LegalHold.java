package th.sala.consent.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * What must not be deleted for now. Its life: placed on a ground of section 33, reviewed at the latest by its day and
 * prolonged each time, released once the matter is over; then what is due is deleted by the next run.
 *
 * @param subject whose data is held; null when everybody's of the category is
 * @param ticket only this ticket of the person; null for everything
 * @param category key of the retention rule whose data is held; null for whatever it is
 * @param matter reference of a case or file
 * @param ground key of the law that permits keeping what was asked to be erased, in this version
 * @param owner user name of who answers for it
 * @param reviewOn last day, in Asia/Bangkok, by which somebody looks whether it is still needed
 * @param reviewedAt null before the first review
 * @param reviewedBy null before the first review
 * @param release null while it is in force
 */
public record LegalHold(
        UUID id,
        SubjectId subject,
        Long ticket,
        String category,
        String matter,
        String ground,
        int groundVersion,
        String owner,
        LocalDate reviewOn,
        Instant placedAt,
        String placedBy,
        Instant reviewedAt,
        String reviewedBy,
        Release release) {

    /**
     * How it ended.
     *
     * @param reason {@code matter-closed}, {@code not-needed} or {@code mistake}
     */
    public record Release(String reason, Instant at, String by) {}
}
