package th.sala.ticketing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

/** The staff of the embedded default, as the public contract promises it. */
class StaffTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final Staff staff = new StaffTables(jdbi);

    @BeforeAll
    static void runTheEmbeddedDefaultTwice() throws IOException {
        try (InputStream script = StaffTest.class.getResourceAsStream("/db/ticketing-demo/R__embedded_default.sql")) {
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            TestDatabase.shared().owner().useTransaction(handle -> {
                handle.execute("SET LOCAL search_path TO ticketing");
                handle.createScript(sql).execute();
                handle.createScript(sql).execute();
            });
        }
    }

    @Test
    void agentsWorkInTheTeamsOfTheContract() {
        assertThat(staff.agent("agent1").orElseThrow().teams()).containsExactly("complaints", "support");
        assertThat(staff.agent("agent2").orElseThrow().teams()).containsExactly("complaints", "support");
        assertThat(staff.agent("agent3").orElseThrow().teams()).containsExactly("complaints");
        assertThat(staff.agent("supervisor1").orElseThrow().teams()).containsExactly("complaints", "support");
        assertThat(staff.agent("dpo1")).isEmpty();
    }

    @Test
    void eachTeamHasItsMailbox() {
        assertThat(staff.teams())
                .filteredOn(team -> team.key().equals("support"))
                .extracting(Staff.Team::mailbox)
                .containsExactly("support@sala.test");
    }

    @Test
    void theStaffOfATeamIsListed() {
        assertThat(staff.agents("support"))
                .extracting(Staff.Agent::user)
                .containsExactlyInAnyOrder("agent1", "agent2", "supervisor1");
    }

    @Test
    void aCallerWorksForTheirTeamsOnlyInARoleThatHandlesTickets() {
        assertThat(staff.caller("agent3", Set.of("agent")).worksFor("complaints"))
                .isTrue();
        assertThat(staff.caller("agent3", Set.of("agent")).worksFor("support")).isFalse();
        assertThat(staff.caller("agent3", Set.of("admin")).worksFor("complaints"))
                .isFalse();
        assertThat(staff.caller("dpo1", Set.of("privacy-officer")).teams()).isEmpty();
    }

    @Test
    void anIntegrationWorksForEveryTeam() {
        assertThat(staff.caller("service-account-sala-integration", Set.of("integration"))
                        .worksFor("support"))
                .isTrue();
    }

    @Test
    void whoLeftWorksForNobody() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.agent (user_name, display_name, active) VALUES ('left', 'Left', false)
                    """);
            handle.execute("INSERT INTO ticketing.agent_team (user_name, team) VALUES ('left', 'support')");
        });
        assertThat(staff.caller("left", Set.of("agent")).teams()).isEmpty();
        assertThat(staff.agent("left")).isEmpty();
    }
}
