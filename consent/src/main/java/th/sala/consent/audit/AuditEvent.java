package th.sala.consent.audit;

import java.util.Map;

/**
 * One audited deed. Carries no personal data.
 *
 * @param action stable code, such as {@code quarantine-replayed}
 * @param about what it concerns, as {@code kind:id}
 */
public record AuditEvent(String actor, String action, String about, Map<String, String> detail) {}
