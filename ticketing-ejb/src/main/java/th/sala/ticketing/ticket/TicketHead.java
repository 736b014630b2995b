package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * What the steps of a message need to know of its ticket.
 *
 * @param assignee user name; null when the team's queue owns it
 * @param account our address that the conversation runs through; null when it began without one
 * @param lastMessage newest message that is neither note nor acknowledgement; null when there is none yet
 * @param closedAt null while the ticket is open
 */
public record TicketHead(
        UUID id,
        long number,
        String subject,
        TicketState state,
        SubjectId customer,
        String team,
        String assignee,
        String channel,
        String account,
        String language,
        UUID lastMessage,
        Instant closedAt) {}
