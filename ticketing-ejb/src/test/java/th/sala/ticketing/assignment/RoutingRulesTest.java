package th.sala.ticketing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AuditEvent;
import th.sala.ticketing.assignment.RoutingRules.AgentRoom;
import th.sala.ticketing.assignment.RoutingRules.ChannelWeight;
import th.sala.ticketing.assignment.RoutingRules.TeamRouting;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

class RoutingRulesTest {
    private final Floor floor = Floor.open();
    private final RoutingRules rules = floor.rules;

    @Test
    void TK4_an_administrator_sets_how_a_team_routes_and_what_an_agent_can_hold_and_it_is_audited() {
        TeamRouting queue = new TeamRouting(floor.desk.team, "queue", 30, 24, "office-th");
        AgentRoom room = new AgentRoom(floor.desk.agent, 20, List.of("en"), List.of("billing"));
        Floor.done(floor.desk.in(() -> rules.team(floor.admin(), queue)));
        Floor.done(floor.desk.in(() -> rules.agent(floor.admin(), room)));
        assertThat(rules.read().teams()).contains(queue);
        assertThat(rules.read().agents()).contains(room);
        assertThat(floor.audited).extracting(AuditEvent::action).containsOnly("routing-changed");
        assertThat(floor.audited.get(0).detail())
                .containsEntry("setting", "routing")
                .containsEntry("from:routing", "automatic")
                .containsEntry("to:routing", "queue")
                .containsEntry("to:calendar", "office-th")
                .doesNotContainKey("from:team");
    }

    @Test
    void TK4_what_a_channel_weighs_is_data() {
        ChannelWeight kiosk = new ChannelWeight("kiosk-" + floor.desk.clock.millis(), 4);
        Floor.done(floor.desk.in(() -> rules.channel(floor.admin(), kiosk)));
        assertThat(rules.read().channels()).contains(kiosk).contains(new ChannelWeight("phone", 5));
    }

    @Test
    void TK4_figures_out_of_range_and_names_that_are_not_there_are_refused() {
        Refusal out = refusal(rules.team(floor.admin(), new TeamRouting(floor.desk.team, "random", 0, 721, null)));
        assertThat(out.code()).isEqualTo("unusable-routing");
        assertThat(out.errors())
                .containsExactly(
                        "routing: queue or automatic",
                        "giveBackMinutes: 1 to 1440",
                        "giveBackHours: 1 to 720, or none");
        assertThat(refusal(rules.agent(floor.admin(), new AgentRoom("x", null, List.of(), null)))
                        .errors())
                .containsExactly("capacity: 0 to 100", "languages: th, en or both");
        assertThat(refusal(rules.agent(floor.admin(), new AgentRoom("nobody", 1, List.of("th"), null)))
                        .code())
                .isEqualTo("unknown-routing");
        TeamRouting never = new TeamRouting(floor.desk.team, "queue", 10, null, "no-such-calendar");
        assertThat(refusal(rules.team(floor.admin(), never)).code()).isEqualTo("unknown-routing");
        assertThat(floor.audited).isEmpty();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
