package th.sala.consent.purpose;

import java.util.Objects;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * One use of one person's data, as put to the gate.
 *
 * @param purpose key of the purpose, such as {@code customer-care}
 * @param channel where it would happen; null when the operation has none
 * @param actor user name, or {@code system}
 * @param about the message or ticket it concerns; null when there is none
 */
public record ProcessingRequest(
        SubjectId subject, String purpose, Operation operation, String channel, String actor, UUID about) {
    public ProcessingRequest {
        Objects.requireNonNull(subject, "A processing request names its subject.");
        Objects.requireNonNull(purpose, "A processing request names its purpose.");
        Objects.requireNonNull(operation, "A processing request names its operation.");
        Objects.requireNonNull(actor, "A processing request names its actor.");
    }
}
