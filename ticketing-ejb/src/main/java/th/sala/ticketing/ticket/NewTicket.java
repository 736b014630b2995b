package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.sla.Matter;

/**
 * A ticket to open.
 *
 * @param team key of the owning team
 * @param follows the closed ticket that this one continues after its reopen window; null when there is none
 * @param startedAt first contact: both clocks start here
 * @param firstMessage id of the message that opens it; kept right after, in the same transaction
 * @param actor user name, or {@code system} for what arrives by itself
 */
public record NewTicket(
        String subject,
        String kind,
        String priority,
        String channel,
        String account,
        String team,
        SubjectId customer,
        String language,
        UUID follows,
        Instant startedAt,
        UUID firstMessage,
        String actor) {

    /** By which its service policy is chosen. */
    Matter matter() {
        return new Matter(team, channel, kind, priority);
    }
}
