package th.sala.ticketing.board;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** How open tickets stand now: two statements over what is open and what is due, however much there ever was. */
class StandingTable {
    static final String OPEN = """
            SELECT wanted.key AS team,
              count(*) FILTER (WHERE t.state = 'not-started') AS not_started,
              count(*) FILTER (WHERE t.state = 'in-progress') AS in_progress,
              count(*) FILTER (WHERE t.state = 'waiting') AS waiting,
              count(t.id) FILTER (WHERE t.assignee IS NULL) AS unassigned,
              min(t.created_at) AS oldest_at,
              count(*) FILTER (WHERE t.age <= 0) AS day0, count(*) FILTER (WHERE t.age BETWEEN 1 AND 3) AS day1,
              count(*) FILTER (WHERE t.age BETWEEN 4 AND 7) AS day4,
              count(*) FILTER (WHERE t.age BETWEEN 8 AND 30) AS day8, count(*) FILTER (WHERE t.age > 30) AS day31
            FROM unnest(CAST(:teams AS text[])) AS wanted (key)
            LEFT JOIN (
              SELECT id, team, state, assignee, created_at,
                CAST(:today AS date) - ticketing.local_day(created_at) AS age
              FROM ticketing.ticket WHERE team = ANY(:teams) AND state IN ('not-started', 'in-progress', 'waiting')) AS t
              ON t.team = wanted.key
            GROUP BY wanted.key ORDER BY wanted.key
            """;

    static final String PROMISES = """
            SELECT team, clock, count(DISTINCT ticket) FILTER (WHERE due_at >= :now) AS near,
              count(DISTINCT ticket) FILTER (WHERE due_at < :now) AS late
            FROM ticketing.running_promise
            WHERE team = ANY(:teams) AND due_at <= CAST(:now AS timestamptz) + interval '4 hours' AND near_from <= :now
            GROUP BY GROUPING SETS ((team, clock), (team))
            """;

    /** What was open when a day ended: what is open still, and what was closed since. */
    static final String OPEN_THEN = """
            SELECT count(*) FILTER (WHERE age = 0) AS day0, count(*) FILTER (WHERE age BETWEEN 1 AND 3) AS day1,
              count(*) FILTER (WHERE age BETWEEN 4 AND 7) AS day4,
              count(*) FILTER (WHERE age BETWEEN 8 AND 30) AS day8, count(*) FILTER (WHERE age > 30) AS day31
            FROM (
              SELECT CAST(:day AS date) - day AS age FROM ticketing.ticket_fact
              WHERE closed IS NULL AND day <= :day AND team = ANY(:teams) AND NOT merged
              UNION ALL
              SELECT CAST(:day AS date) - day FROM ticketing.ticket_fact
              WHERE closed > :day AND day <= :day AND team = ANY(:teams) AND NOT merged
                AND (outcome IS NULL OR outcome NOT IN ('spam', 'duplicate'))) AS open
            """;

    private final Jdbi jdbi;

    @Inject
    StandingTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Open> open(Set<String> teams, LocalDate today) {
        return jdbi.withHandle(handle -> of(teams, handle.createQuery(OPEN))
                .bind("today", today)
                .mapTo(Open.class)
                .list());
    }

    /** @param now to the second, as a promise is kept or missed */
    List<Promised> promises(Set<String> teams, Instant now) {
        return jdbi.withHandle(handle -> of(teams, handle.createQuery(PROMISES))
                .bind("now", now)
                .mapTo(Promised.class)
                .list());
    }

    Ages openThen(Set<String> teams, LocalDate day) {
        return jdbi.withHandle(handle -> of(teams, handle.createQuery(OPEN_THEN))
                .bind("day", day)
                .mapTo(Ages.class)
                .one());
    }

    private static Query of(Set<String> teams, Query query) {
        return query.bindArray("teams", String.class, List.copyOf(teams));
    }

    /** A team's open tickets, by how many days they have been open. */
    record Open(
            String team,
            long notStarted,
            long inProgress,
            long waiting,
            long unassigned,
            Instant oldestAt,
            long day0,
            long day1,
            long day4,
            long day8,
            long day31) {
        Ages ages() {
            return new Ages(day0, day1, day4, day8, day31);
        }
    }

    /** @param clock null for tickets, whichever of their promises it is */
    record Promised(String team, String clock, long near, long late) {}

    /** Tickets by how many days they have been open. */
    record Ages(long day0, long day1, long day4, long day8, long day31) {
        static final Ages NONE = new Ages(0, 0, 0, 0, 0);

        Ages and(Ages more) {
            return new Ages(day0 + more.day0, day1 + more.day1, day4 + more.day4, day8 + more.day8, day31 + more.day31);
        }
    }
}
