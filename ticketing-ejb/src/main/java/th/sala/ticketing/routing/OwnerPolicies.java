package th.sala.ticketing.routing;

import java.util.List;
import java.util.Optional;

/** The policies in their order; the first that answers decides. */
record OwnerPolicies(List<OwnerPolicy> policies) {
    static final OwnerPolicies CURRENT = new OwnerPolicies(List.of(new PreviousAgent(), new TeamQueue()));

    Owner choose(RoutingCase ticket) {
        return policies.stream()
                .map(policy -> policy.choose(ticket))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No policy chose an owner for team " + ticket.team()));
    }
}
