package th.sala.consent.oversight;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Who opened what belongs to another team because it could not wait. Every opening ends by itself and waits for an
 * officer's word from its first moment.
 */
public interface EmergencyAccess {

    /** Why somebody may break the glass. Grow only. */
    Set<String> REASONS = Set.of("danger-to-life", "crime-in-progress", "service-outage", "legal-order");

    /**
     * Opens a ticket or a person until the time of the rule {@link OversightRules#BREAK_GLASS_OPEN} is over, in the
     * caller's transaction.
     *
     * @throws IllegalStateException when the subject is unknown or erased
     */
    Opening open(Wanted wanted);

    /** Whether this colleague has opened this very ticket and the time is not over. */
    boolean covers(String actor, long ticket);

    /** Whether this colleague has opened this person, not only a ticket of theirs, and the time is not over. */
    boolean covers(String actor, SubjectId person);

    /**
     * What somebody wants to open.
     *
     * @param role the right they otherwise work by
     * @param ticket number; null to open the person
     * @param reason one of {@link #REASONS}
     * @param note why, in words
     */
    record Wanted(String actor, String role, SubjectId subject, Long ticket, String reason, String note) {

        @Override
        public String toString() {
            return "emergency of " + actor + " for " + reason;
        }
    }

    /** @param until when it closes by itself */
    record Opening(UUID id, SubjectId subject, Long ticket, String reason, Instant openedAt, Instant until) {}
}
