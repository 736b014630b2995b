package th.sala.ticketing.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.ticketing.people.StaffDesk.PersonSheet;
import th.sala.ticketing.people.StaffDesk.TeamSheet;

/** Teams and people as administrators keep them. */
class StaffSheets {
    /** One writer at a time, so that nobody writes over what they have not seen. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('staff', 0))::text";

    private static final String TEAMS =
            "SELECT key, name_th, name_en, sla_policy AS policy, version FROM ticketing.team ORDER BY key";
    private static final String KEYS = "SELECT key FROM ticketing.team";
    private static final String POLICIES = "SELECT DISTINCT policy FROM ticketing.sla_policy_version";
    private static final String PEOPLE = """
            SELECT user_name AS "user", display_name, active, version,
              coalesce(array_agg(team ORDER BY team) FILTER (WHERE team IS NOT NULL), '{}') AS teams
            FROM ticketing.agent LEFT JOIN ticketing.agent_team USING (user_name)
            GROUP BY user_name, display_name, active, version
            ORDER BY active DESC, display_name COLLATE "th-x-icu", user_name
            """;
    private static final String WORK = """
            SELECT DISTINCT team FROM ticketing.ticket
            WHERE assignee = :user AND state IN ('not-started', 'in-progress', 'waiting')
            """;
    private static final String TEAM = """
            INSERT INTO ticketing.team (key, name_th, name_en, sla_policy, version)
            VALUES (:key, :nameTh, :nameEn, :policy, :version)
            ON CONFLICT (key) DO UPDATE SET name_th = excluded.name_th, name_en = excluded.name_en,
              sla_policy = excluded.sla_policy, version = excluded.version
            """;
    private static final String PERSON = """
            INSERT INTO ticketing.agent (user_name, display_name, active, version)
            VALUES (:user, :displayName, :active, :version)
            ON CONFLICT (user_name) DO UPDATE
            SET display_name = excluded.display_name, active = excluded.active, version = excluded.version
            """;
    private static final String LEAVE =
            "DELETE FROM ticketing.agent_team WHERE user_name = :user AND NOT team = ANY(:teams)";
    private static final String JOIN = """
            INSERT INTO ticketing.agent_team (user_name, team) SELECT :user, unnest(:teams) ON CONFLICT DO NOTHING
            """;

    private final Jdbi jdbi;

    @Inject
    StaffSheets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void hold() {
        jdbi.useHandle(handle -> handle.createQuery(HOLD).mapTo(String.class).one());
    }

    Optional<TeamSheet> team(String key) {
        return teams().stream().filter(team -> team.key().equals(key)).findFirst();
    }

    Optional<PersonSheet> person(String user) {
        return people().stream().filter(person -> person.user().equals(user)).findFirst();
    }

    List<TeamSheet> teams() {
        return jdbi.withHandle(
                handle -> handle.createQuery(TEAMS).mapTo(TeamSheet.class).list());
    }

    List<PersonSheet> people() {
        return jdbi.withHandle(
                handle -> handle.createQuery(PEOPLE).mapTo(PersonSheet.class).list());
    }

    Set<String> keys() {
        return words(KEYS, Map.of());
    }

    Set<String> policies() {
        return words(POLICIES, Map.of());
    }

    /** Teams in which they have open work in hand. */
    Set<String> teamsWithWork(String user) {
        return words(WORK, Map.of("user", user));
    }

    void write(TeamSheet team) {
        jdbi.useHandle(handle -> handle.createUpdate(TEAM).bindMethods(team).execute());
    }

    void write(PersonSheet person) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(PERSON).bindMethods(person).execute();
            of(person, handle.createUpdate(LEAVE)).execute();
            of(person, handle.createUpdate(JOIN)).execute();
        });
    }

    private static <S extends SqlStatement<S>> S of(PersonSheet person, S statement) {
        return statement.bind("user", person.user()).bindArray("teams", String.class, person.teams());
    }

    private Set<String> words(String sql, Map<String, ?> values) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bindMap(values).mapTo(String.class).set());
    }
}
