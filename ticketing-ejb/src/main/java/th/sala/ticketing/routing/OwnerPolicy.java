package th.sala.ticketing.routing;

import java.util.Optional;

/** One rule for who owns a new ticket; empty when it has nothing to say. */
interface OwnerPolicy {
    Optional<Owner> choose(RoutingCase ticket);
}
