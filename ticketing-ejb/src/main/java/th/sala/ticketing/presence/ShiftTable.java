package th.sala.ticketing.presence;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

class ShiftTable {
    private static final String MINE = """
            SELECT shift.user_name AS "user", display_name, state, since, tickets, points, shift.capacity
            FROM ticketing.shift(CAST(:now AS timestamptz)) AS shift JOIN ticketing.agent USING (user_name)
            WHERE user_name = :user
            """;
    private static final String OF_TEAMS = """
            SELECT shift.user_name AS "user", display_name, state, since, tickets, points, shift.capacity
            FROM ticketing.shift(CAST(:now AS timestamptz)) AS shift JOIN ticketing.agent USING (user_name)
            WHERE user_name IN (SELECT user_name FROM ticketing.agent_team WHERE team = ANY(:teams))
            ORDER BY display_name COLLATE "th-x-icu", user_name
            """;
    private static final String SAY = """
            INSERT INTO ticketing.agent_presence (user_name, state, since) VALUES (:user, :state, :now)
            ON CONFLICT (user_name) DO UPDATE SET state = excluded.state, since = excluded.since
            WHERE agent_presence.state <> excluded.state
            """;
    private static final String HERE = """
            INSERT INTO ticketing.desk_presence (user_name, until) VALUES (:user, :until)
            ON CONFLICT (user_name) DO UPDATE SET until = greatest(desk_presence.until, excluded.until)
            """;

    private final Jdbi jdbi;

    @Inject
    ShiftTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Shift> of(String user, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(MINE)
                .bind("user", user)
                .bind("now", now)
                .mapTo(Shift.class)
                .findOne());
    }

    List<Shift> ofTeams(Collection<String> teams, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_TEAMS)
                .bindArray("teams", String.class, teams)
                .bind("now", now)
                .mapTo(Shift.class)
                .list());
    }

    void say(String user, String state, Instant now, Instant until) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(SAY)
                    .bind("user", user)
                    .bind("state", state)
                    .bind("now", now)
                    .execute();
            handle.createUpdate(HERE).bind("user", user).bind("until", until).execute();
        });
    }
}
