package th.sala.consent.auditor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an auditor may read, and for how long. Its life: granted by an officer, in force between two moments, and over at
 * the second of them or when an officer ends it; it is never prolonged, a new one is granted.
 *
 * @param areas {@code all}, or parts of the privacy records by the first step of their path, such as {@code requests}
 * @param identity whether names are shown instead of pseudonyms
 * @param ground why, such as the letter that orders the audit
 * @param endedAt null unless an officer ended it early
 */
public record AuditGrant(
        UUID id,
        String auditor,
        List<String> areas,
        boolean identity,
        String ground,
        Instant validFrom,
        Instant validTo,
        Instant grantedAt,
        String grantedBy,
        Instant endedAt,
        String endedBy) {
    /** Every part of the privacy records. */
    public static final String ALL = "all";

    public AuditGrant {
        areas = List.copyOf(areas);
    }
}
