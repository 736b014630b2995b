package th.sala.consent.audit;

import java.util.Map;
import java.util.Objects;

/**
 * One audited deed. Carries no personal data.
 *
 * @param actor user name, or {@code system}
 * @param action stable code, such as {@code quarantine-replayed}
 * @param about what it concerns, as {@code kind:id}
 * @param detail further facts by name; empty when there are none
 */
public record AuditEvent(String actor, String action, String about, Map<String, String> detail) {
    public AuditEvent {
        Objects.requireNonNull(actor, "An audited deed names its actor.");
        Objects.requireNonNull(action, "An audited deed names its action.");
        Objects.requireNonNull(about, "An audited deed names what it concerns.");
        detail = detail == null ? Map.of() : Map.copyOf(detail);
    }
}
