package th.sala.consent.audit;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * A row of the access log as it is read: what {@link AccessEntry} says, without the words of the colleague.
 *
 * @param review id of the review under which an officer opens those words, one look at a time; null when there are none
 */
public record LoggedAccess(
        Instant at,
        String actor,
        String role,
        SubjectId subject,
        String field,
        Long ticket,
        String reason,
        UUID review,
        String basis,
        String purpose,
        UUID decision) {}
