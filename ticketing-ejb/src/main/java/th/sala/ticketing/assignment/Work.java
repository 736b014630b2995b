package th.sala.ticketing.assignment;

import java.util.List;
import java.util.UUID;

/**
 * A ticket that waits in its team's queue.
 *
 * @param skill what its account asks for; null for nothing
 * @param weight points of its channel
 * @param formerOwners owners of this customer's other tickets, the latest first
 */
record Work(UUID id, String team, String language, String skill, int weight, List<String> formerOwners) {}
