package th.sala.consent.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** A row of {@code legal_hold_now}. */
record HoldRow(
        UUID id,
        UUID subjectId,
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
        String reason,
        Instant releasedAt,
        String releasedBy) {

    LegalHold hold() {
        return new LegalHold(
                id,
                subjectId == null ? null : new SubjectId(subjectId),
                ticket,
                category,
                matter,
                ground,
                groundVersion,
                owner,
                reviewOn,
                placedAt,
                placedBy,
                reviewedAt,
                reviewedBy,
                reason == null ? null : new LegalHold.Release(reason, releasedAt, releasedBy));
    }
}
