package th.sala.ticketing.ticket;

import java.util.List;
import java.util.Map;

/**
 * What to change on a ticket; null members stay as they are.
 *
 * @param team key of the new owning team; its queue owns the ticket unless {@code assignee} is given too
 * @param assignee user name; an empty string gives the ticket back to the team's queue
 * @param reason contact reason, a code; an empty string takes it away
 * @param serviceElement code of a {@link ServiceElement}, whose stage the ticket gets; an empty string takes both away
 * @param fields values by key of the fields of the ticket's team; an empty string takes a value away
 */
public record TicketPatch(
        String subject,
        String priority,
        String team,
        String assignee,
        List<String> tags,
        String kind,
        String reason,
        String serviceElement,
        Map<String, String> fields) {}
