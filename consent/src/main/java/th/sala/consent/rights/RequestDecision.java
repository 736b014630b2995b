package th.sala.consent.rights;

import java.time.Instant;
import java.util.UUID;

/**
 * What was decided.
 *
 * @param id by which another officer says which refusal they agree to
 * @param outcome {@code granted} or {@code refused}
 * @param ground key of the law that permits the refusal; null when granted
 * @param groundVersion the version of it that was in force; null when granted
 * @param reason sealed with the person's key; null when nothing was written, or the person was erased
 * @param by who handles the request
 * @param approved whether somebody else agreed to the refusal; null before they spoke, and when granted
 */
public record RequestDecision(
        UUID id,
        String outcome,
        String ground,
        Integer groundVersion,
        String reason,
        Instant at,
        String by,
        Boolean approved,
        Instant approvedAt,
        String approvedBy) {}
