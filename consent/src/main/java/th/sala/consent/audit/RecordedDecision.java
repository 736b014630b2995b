package th.sala.consent.audit;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * A decision of the purpose gate, as it was recorded.
 *
 * @param operation code of the operation, such as {@code send}
 * @param channel where it would have happened; null when the operation had none
 * @param about the message or ticket it concerned; null when there was none
 * @param evidence what permitted it; null when refused
 * @param reason why it was refused; null when permitted
 */
public record RecordedDecision(
        UUID id,
        Instant at,
        SubjectId subject,
        String purpose,
        String operation,
        String channel,
        String actor,
        UUID about,
        boolean permitted,
        String basis,
        String evidence,
        String reason) {}
