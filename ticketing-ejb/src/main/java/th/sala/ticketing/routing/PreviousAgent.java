package th.sala.ticketing.routing;

import java.util.Optional;

/** Whoever of the team last served this customer knows them best, if they are on shift and have room (seed TK-4). */
class PreviousAgent implements OwnerPolicy {

    @Override
    public Optional<Owner> choose(RoutingCase ticket) {
        return ticket.formerOwners().stream()
                .filter(ticket.there()::contains)
                .findFirst()
                .map(agent -> new Owner(ticket.team(), agent, "previous agent of this customer: " + agent));
    }
}
