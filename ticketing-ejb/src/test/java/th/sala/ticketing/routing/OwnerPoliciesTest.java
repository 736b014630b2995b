package th.sala.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnerPoliciesTest {
    private static final Set<String> STAFF = Set.of("agent1", "agent2");

    @Test
    void theLatestFormerOwnerOfTheTeamIsPreferred() {
        assertThat(new PreviousAgent().choose(new RoutingCase("support", STAFF, List.of("left", "agent2", "agent1"))))
                .contains(new Owner("support", "agent2", "previous agent of this customer: agent2"));
    }

    @Test
    void aFormerOwnerOfAnotherTeamIsNoReason() {
        assertThat(new PreviousAgent().choose(new RoutingCase("support", STAFF, List.of("agent3"))))
                .isEmpty();
    }

    @Test
    void theQueueAlwaysAnswers() {
        assertThat(new TeamQueue().choose(new RoutingCase("support", Set.of(), List.of())))
                .contains(new Owner("support", null, "team queue support: no agent chosen"));
    }

    @Test
    void theFirstPolicyThatAnswersDecides() {
        assertThat(OwnerPolicies.CURRENT
                        .choose(new RoutingCase("support", STAFF, List.of("agent1")))
                        .assignee())
                .isEqualTo("agent1");
        assertThat(OwnerPolicies.CURRENT
                        .choose(new RoutingCase("support", STAFF, List.of()))
                        .assignee())
                .isNull();
    }
}
