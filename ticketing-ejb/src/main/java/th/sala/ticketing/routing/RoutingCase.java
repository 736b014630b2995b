package th.sala.ticketing.routing;

import java.util.List;
import java.util.Set;

/**
 * What the policies know of a new ticket.
 *
 * @param there who of the team is on shift and available; not asked for when there are no former owners
 * @param formerOwners owners of this customer's earlier tickets, the latest first
 */
record RoutingCase(String team, Set<String> there, List<String> formerOwners) {}
