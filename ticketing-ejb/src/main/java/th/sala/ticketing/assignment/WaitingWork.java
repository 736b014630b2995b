package th.sala.ticketing.assignment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.ticketing.routing.TeamHours;

/** What waits, who has room for it, and what those who left still hold. */
class WaitingWork {
    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext(:work))";

    private static final String HANDS = """
            SELECT shift.user_name AS "user", shift.capacity, shift.points, agent.languages, agent.skills, agent.given_at,
              ARRAY(SELECT team FROM ticketing.agent_team
                    WHERE agent_team.user_name = shift.user_name AND team <> ALL(:closed)) AS teams
            FROM ticketing.shift(CAST(:now AS timestamptz)) AS shift JOIN ticketing.agent USING (user_name)
            WHERE shift.state = 'available' AND shift.points < shift.capacity
            """;

    /** Of each kind of work no more than those who can take it have room for, so that a long queue of one hides no other. */
    private static final String WORK = """
            WITH free AS MATERIALIZED (
              SELECT team, shift.capacity - shift.points AS room, agent.languages, agent.skills
              FROM ticketing.shift(CAST(:now AS timestamptz)) AS shift
              JOIN ticketing.agent USING (user_name)
              JOIN ticketing.agent_team USING (user_name)
              JOIN ticketing.team
                ON team.key = agent_team.team AND team.routing = 'automatic' AND team.key <> ALL(:closed)
              WHERE shift.state = 'available' AND shift.points < shift.capacity),
            waiting AS MATERIALIZED (
              SELECT ticket.id, ticket.team, ticket.language, account.required_skill AS skill,
                coalesce(channel_weight.weight, 2) AS weight,
                array_position(ARRAY['urgent', 'high', 'normal', 'low'], ticket.priority) AS pressing, ticket.created_at
              FROM ticketing.ticket
              LEFT JOIN ticketing.account
                ON account.channel = ticket.channel AND account.account = lower(ticket.account)
              LEFT JOIN ticketing.channel_weight ON channel_weight.channel = ticket.channel
              WHERE ticket.team IN (SELECT team FROM free) AND ticket.assignee IS NULL
                AND ticket.state IN ('not-started', 'in-progress')),
            kind AS (
              SELECT each.*, (
                SELECT coalesce(sum(free.room / each.weight), 0) FROM free
                WHERE free.team = each.team AND each.language = ANY(free.languages)
                  AND (each.skill IS NULL OR each.skill = ANY(free.skills))) AS places
              FROM (SELECT DISTINCT team, language, skill, weight FROM waiting) AS each),
            ranked AS (
              SELECT waiting.*, row_number() OVER (
                PARTITION BY team, language, skill, weight ORDER BY pressing, created_at, id) AS place
              FROM waiting)
            SELECT ticket.id, ticket.team, ticket.language, ranked.skill, ranked.weight,
              ARRAY(SELECT former.assignee FROM ticketing.ticket AS former
                    WHERE former.customer IN (SELECT ticket.customer
                        UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = ticket.customer)
                      AND former.assignee IS NOT NULL
                      AND NOT EXISTS (SELECT FROM ticketing.survey
                        WHERE survey.recovery = ticket.id AND survey.agent = former.assignee)
                    ORDER BY former.active_at DESC LIMIT 5) AS former_owners
            FROM kind
            JOIN ranked ON ranked.team = kind.team AND ranked.language = kind.language
              AND ranked.skill IS NOT DISTINCT FROM kind.skill AND ranked.weight = kind.weight
              AND ranked.place <= least(kind.places, :most)
            JOIN ticketing.ticket ON ticket.id = ranked.id
            WHERE ticket.assignee IS NULL AND ticket.state IN ('not-started', 'in-progress')
            ORDER BY ranked.pressing, ranked.created_at, ranked.id
            FOR UPDATE OF ticket SKIP LOCKED
            """;

    private static final String AUTOMATIC = "SELECT EXISTS (SELECT 1 FROM ticketing.team WHERE routing = 'automatic')";

    /** Whoever is given something while they are away has as long to come for it as whoever leaves has to come back. */
    private static final String LEFT = """
            SELECT ticket.id, ticket.team, ticket.assignee AS "user", 'not there' AS why
            FROM ticketing.standing(CAST(:now AS timestamptz)) AS standing
            JOIN ticketing.ticket ON ticket.assignee = standing.user_name AND ticket.state = 'not-started'
            JOIN ticketing.team ON team.key = ticket.team
            CROSS JOIN LATERAL (
              SELECT CAST(:now AS timestamptz) - make_interval(mins => team.give_back_minutes) AS moment) AS patience
            WHERE standing.state = 'offline' AND coalesce(standing.since, '-infinity') < patience.moment
              AND NOT EXISTS (SELECT FROM ticketing.ticket_change AS given
                WHERE given.ticket = ticket.id AND given.field = 'assignee' AND given.at >= patience.moment)
            LIMIT :most
            FOR UPDATE OF ticket SKIP LOCKED
            """;

    /** What asks nothing, such as thanks, or was answered, stays with whom the customer knows. */
    private static final String AWAY = """
            SELECT ticket.id, ticket.team, ticket.assignee AS "user", 'away for long' AS why
            FROM ticketing.team
            CROSS JOIN LATERAL (
              SELECT CAST(:now AS timestamptz) - make_interval(hours => team.give_back_hours) AS moment) AS patience
            CROSS JOIN ticketing.standing(CAST(:now AS timestamptz)) AS standing
            JOIN ticketing.ticket ON ticket.assignee = standing.user_name AND ticket.team = team.key
              AND ticket.state IN ('not-started', 'in-progress')
            WHERE team.give_back_hours IS NOT NULL AND standing.state <> 'available'
              AND coalesce(standing.since, '-infinity') < patience.moment
              AND NOT EXISTS (SELECT FROM ticketing.ticket_change AS given
                WHERE given.ticket = ticket.id AND given.field = 'assignee' AND given.at >= patience.moment)
              AND (ticket.state = 'not-started' OR EXISTS (SELECT FROM ticketing.message AS asked
                WHERE asked.ticket = ticket.id AND asked.kind = 'message' AND asked.channel <> 'phone'
                  AND NOT asked.automatic AND NOT asked.thanked AND NOT asked.courtesy AND asked.unsent_at IS NULL
                  AND asked.at > coalesce(
                    (SELECT max(at) FROM ticketing.answer_given WHERE answer_given.ticket = ticket.id), '-infinity')))
            LIMIT :most
            FOR UPDATE OF ticket SKIP LOCKED
            """;

    private static final String GONE = """
            SELECT ticket.id, ticket.team, ticket.assignee AS "user", 'not there' AS why
            FROM ticketing.agent
            JOIN ticketing.ticket
              ON ticket.assignee = agent.user_name AND ticket.state IN ('not-started', 'in-progress', 'waiting')
            WHERE NOT agent.active
            LIMIT :most
            FOR UPDATE OF ticket SKIP LOCKED
            """;

    private static final String MOVED = """
            SELECT ticket.id, ticket.team, ticket.assignee AS "user", 'not there' AS why FROM ticketing.ticket
            WHERE ticket.assignee IS NOT NULL AND ticket.state IN ('not-started', 'in-progress', 'waiting')
              AND NOT EXISTS (SELECT FROM ticketing.agent_team
                WHERE agent_team.user_name = ticket.assignee AND agent_team.team = ticket.team)
            LIMIT :most
            FOR UPDATE OF ticket SKIP LOCKED
            """;

    private static final String GIVEN = "UPDATE ticketing.agent SET given_at = :now WHERE user_name = ANY(:users)";

    private final Jdbi jdbi;
    private final TeamHours hours;

    @Inject
    WaitingWork(Jdbi jdbi, TeamHours hours) {
        this.jdbi = jdbi;
        this.hours = hours;
    }

    /** Whether nobody else does this work until this transaction ends. */
    boolean alone(String work) {
        return jdbi.withHandle(handle -> handle.createQuery(ALONE)
                .bind("work", work)
                .mapTo(Boolean.class)
                .one());
    }

    /** What many gifts leave to write goes to the database at once. */
    void together(Runnable gifts) {
        WriteBehind.during(jdbi, gifts);
    }

    List<Hand> hands(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(HANDS)
                .bind("now", now)
                .bindArray("closed", String.class, hours.closed(now).keySet())
                .mapTo(HandRow.class)
                .map(HandRow::hand)
                .list());
    }

    /** The first of each kind for whom somebody has room, the most pressing and longest waiting first; held until the commit. */
    List<Work> waiting(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(WORK)
                .bind("now", now)
                .bindArray("closed", String.class, hours.closed(now).keySet())
                .bind("most", most)
                .mapTo(Work.class)
                .list());
    }

    /** Whether any team has its work given out. */
    boolean automatic() {
        return jdbi.withHandle(
                handle -> handle.createQuery(AUTOMATIC).mapTo(Boolean.class).one());
    }

    /** What those hold and have not begun who are gone for too long. */
    List<Held> left(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LEFT)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Held.class)
                .list());
    }

    /** What is not begun or waits for an answer, with those who are away for longer than its team bears. */
    List<Held> away(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(AWAY)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Held.class)
                .list());
    }

    /** What those hold who work here no more. */
    List<Held> gone(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(GONE).bind("most", most).mapTo(Held.class).list());
    }

    /** What those hold who are no longer of its team. */
    List<Held> moved(int most) {
        return jdbi.withHandle(handle ->
                handle.createQuery(MOVED).bind("most", most).mapTo(Held.class).list());
    }

    void given(Set<String> users, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(GIVEN)
                .bindArray("users", String.class, users)
                .bind("now", now)
                .execute());
    }

    /** A ticket in the hands of somebody who left. */
    record Held(UUID id, String team, String user, String why) {}

    /** An agent's row. */
    record HandRow(
            String user,
            int capacity,
            int points,
            List<String> languages,
            List<String> skills,
            Instant givenAt,
            List<String> teams) {
        Hand hand() {
            return new Hand(
                    user, Set.copyOf(teams), Set.copyOf(languages), Set.copyOf(skills), capacity, points, givenAt);
        }
    }
}
