package th.sala.ticketing.routing;

import java.util.Optional;

/** Whoever of the team last served this customer knows them best. */
class PreviousAgent implements OwnerPolicy {

    @Override
    public Optional<Owner> choose(RoutingCase ticket) {
        return ticket.formerOwners().stream()
                .filter(ticket.staff()::contains)
                .findFirst()
                .map(agent -> new Owner(ticket.team(), agent, "previous agent of this customer: " + agent));
    }
}
