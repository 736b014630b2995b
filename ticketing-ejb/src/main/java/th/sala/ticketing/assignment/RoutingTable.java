package th.sala.ticketing.assignment;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.assignment.RoutingRules.AccountSkill;
import th.sala.ticketing.assignment.RoutingRules.AgentRoom;
import th.sala.ticketing.assignment.RoutingRules.ChannelWeight;
import th.sala.ticketing.assignment.RoutingRules.TeamRouting;

class RoutingTable {
    private static final String TEAMS = """
            SELECT key AS team, routing, give_back_minutes, give_back_hours, calendar FROM ticketing.team ORDER BY key
            """;
    private static final String CHANNELS = "SELECT channel, weight FROM ticketing.channel_weight ORDER BY channel";
    private static final String AGENTS = """
            SELECT user_name AS "user", capacity, languages, skills FROM ticketing.agent WHERE active ORDER BY user_name
            """;
    private static final String ACCOUNTS = """
            SELECT channel, account, required_skill AS skill FROM ticketing.account ORDER BY channel, account
            """;
    private static final String TEAM = """
            UPDATE ticketing.team
            SET routing = :routing, give_back_minutes = :minutes, give_back_hours = :hours, calendar = :calendar
            WHERE key = :team AND (CAST(:calendar AS text) IS NULL
              OR EXISTS (SELECT FROM ticketing.calendar_version WHERE calendar = CAST(:calendar AS text)))
            """;
    private static final String CHANNEL = """
            INSERT INTO ticketing.channel_weight (channel, weight) VALUES (:channel, :weight)
            ON CONFLICT (channel) DO UPDATE SET weight = excluded.weight
            """;
    private static final String AGENT = """
            UPDATE ticketing.agent SET capacity = :capacity, languages = :languages, skills = :skills
            WHERE user_name = :user AND active
            """;
    private static final String ACCOUNT = """
            UPDATE ticketing.account SET required_skill = :skill WHERE channel = :channel AND account = :account
            """;

    private final Jdbi jdbi;

    @Inject
    RoutingTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<TeamRouting> teams() {
        return all(TEAMS, TeamRouting.class);
    }

    List<ChannelWeight> channels() {
        return all(CHANNELS, ChannelWeight.class);
    }

    List<AgentRoom> agents() {
        return all(AGENTS, AgentRoom.class);
    }

    List<AccountSkill> accounts() {
        return all(ACCOUNTS, AccountSkill.class);
    }

    boolean write(TeamRouting wanted) {
        return jdbi.withHandle(handle -> handle.createUpdate(TEAM)
                        .bind("team", wanted.team())
                        .bind("routing", wanted.routing())
                        .bind("minutes", wanted.giveBackMinutes())
                        .bind("hours", wanted.giveBackHours())
                        .bind("calendar", wanted.calendar())
                        .execute())
                > 0;
    }

    boolean write(ChannelWeight wanted) {
        return jdbi.withHandle(handle -> handle.createUpdate(CHANNEL)
                        .bind("channel", wanted.channel())
                        .bind("weight", wanted.weight())
                        .execute())
                > 0;
    }

    boolean write(AgentRoom wanted) {
        return jdbi.withHandle(handle -> handle.createUpdate(AGENT)
                        .bind("user", wanted.user())
                        .bind("capacity", wanted.capacity())
                        .bindArray("languages", String.class, wanted.languages())
                        .bindArray("skills", String.class, wanted.skills())
                        .execute())
                > 0;
    }

    boolean write(AccountSkill wanted) {
        return jdbi.withHandle(handle -> handle.createUpdate(ACCOUNT)
                        .bind("channel", wanted.channel())
                        .bind("account", wanted.account())
                        .bind("skill", wanted.skill())
                        .execute())
                > 0;
    }

    private <T> List<T> all(String sql, Class<T> row) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(row).list());
    }
}
