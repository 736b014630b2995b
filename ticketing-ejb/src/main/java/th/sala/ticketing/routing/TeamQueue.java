package th.sala.ticketing.routing;

import java.util.Optional;

/** Nobody in particular: the team's queue. Always answers, so it comes last. */
class TeamQueue implements OwnerPolicy {

    @Override
    public Optional<Owner> choose(RoutingCase ticket) {
        return Optional.of(new Owner(ticket.team(), null, "team queue " + ticket.team() + ": no agent chosen"));
    }
}
