package th.sala.consent.oversight;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Something that an officer has to look at, and the word on it once there is one.
 *
 * @param kind {@code break-glass}, {@code reveal} (for the reason {@code other}) or {@code alert}
 * @param actor user name of who looked
 * @param role the right they looked by; null for an alert
 * @param subject whom; null for an alert about many
 * @param ticket number; null without one
 * @param field what was revealed; null otherwise
 * @param reason coded; null for an alert
 * @param note the reason in words, only where one was opened by {@link ReviewDesk#read}; null otherwise, for an alert and
 *     once the person was erased
 * @param until when an opening closes by itself; null otherwise
 * @param alert what the alert rests on; null otherwise
 * @param dueAt until when it wants a word
 * @param verdict null while it waits
 */
public record Review(
        UUID id,
        String kind,
        Instant at,
        String actor,
        String role,
        SubjectId subject,
        Long ticket,
        String field,
        String reason,
        String note,
        Instant until,
        Alert alert,
        Instant dueAt,
        boolean overdue,
        Verdict verdict) {

    /**
     * What a rule of the watch counted.
     *
     * @param rule {@code own-colleague}, {@code no-open-ticket}, {@code bulk} or {@code unusual-hours}
     * @param usual persons that this colleague sees in such a time on average; null when nothing is known
     */
    public record Alert(String rule, int accesses, int persons, Integer usual, Instant firstAt, Instant lastAt) {}

    /** @param outcome {@code justified} or {@code not-justified} */
    public record Verdict(String outcome, String note, Instant at, String by) {}
}
