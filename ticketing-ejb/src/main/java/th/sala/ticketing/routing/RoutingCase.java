package th.sala.ticketing.routing;

import java.util.List;
import java.util.Set;

/**
 * What the policies know of a new ticket.
 *
 * @param there who of the former owners is of the team, available and has room
 * @param formerOwners owners of this customer's earlier tickets, the latest first
 */
record RoutingCase(String team, Set<String> there, List<String> formerOwners) {}
