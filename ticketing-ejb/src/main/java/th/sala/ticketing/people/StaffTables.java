package th.sala.ticketing.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;

class StaffTables implements Staff {
    private static final String INTEGRATION = "integration";
    private static final String TEAMS_OF_USER = """
            SELECT team FROM ticketing.agent_team JOIN ticketing.agent USING (user_name)
            WHERE user_name = :user AND active
            """;
    private static final String TEAM_KEYS = """
            SELECT key FROM ticketing.team
            """;
    private static final String TEAMS = """
            SELECT key, name_th AS name, name_en,
              (SELECT min(account) FROM ticketing.account a WHERE a.team = team.key AND a.channel = 'email') AS mailbox
            FROM ticketing.team ORDER BY key
            """;
    private static final String AGENT = """
            SELECT user_name AS user, display_name, array_agg(team) FILTER (WHERE team IS NOT NULL) AS teams
            FROM ticketing.agent LEFT JOIN ticketing.agent_team USING (user_name)
            WHERE active AND user_name = :user
            GROUP BY user_name, display_name
            """;
    private static final String AGENTS_OF_TEAM = """
            SELECT user_name AS user, display_name, array_agg(other.team) AS teams
            FROM ticketing.agent JOIN ticketing.agent_team other USING (user_name)
            WHERE active AND EXISTS (
              SELECT 1 FROM ticketing.agent_team own WHERE own.user_name = agent.user_name AND own.team = :team)
            GROUP BY user_name, display_name
            ORDER BY display_name COLLATE "th-x-icu", user_name
            """;

    private final Jdbi jdbi;

    @Inject
    StaffTables(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Caller caller(String user, Set<String> roles) {
        List<String> teams = jdbi.withHandle(handle -> roles.contains(INTEGRATION)
                ? handle.createQuery(TEAM_KEYS).mapTo(String.class).list()
                : handle.createQuery(TEAMS_OF_USER)
                        .bind("user", user)
                        .mapTo(String.class)
                        .list());
        return new Caller(user, roles, Set.copyOf(teams));
    }

    @Override
    public List<Team> teams() {
        return BatchMemory.asked(
                TEAMS,
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(TEAMS).mapTo(Team.class).list()));
    }

    @Override
    public Optional<Agent> agent(String user) {
        return jdbi.withHandle(handle -> handle.createQuery(AGENT)
                .bind("user", user)
                .mapTo(AgentRow.class)
                .findOne()
                .map(AgentRow::agent));
    }

    @Override
    public List<Agent> agents(String team) {
        return jdbi.withHandle(handle -> handle.createQuery(AGENTS_OF_TEAM)
                .bind("team", team)
                .mapTo(AgentRow.class)
                .map(AgentRow::agent)
                .list());
    }

    /** @param teams null when there is none */
    record AgentRow(String user, String displayName, List<String> teams) {
        Agent agent() {
            return new Agent(user, displayName, teams == null ? Set.of() : new TreeSet<>(teams));
        }
    }
}
