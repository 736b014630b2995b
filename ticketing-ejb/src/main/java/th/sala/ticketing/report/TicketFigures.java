package th.sala.ticketing.report;

import java.util.List;

/** How tickets went. */
final class TicketFigures {
    private static final List<Grouping> BY =
            List.of(Grouping.TEAM, Grouping.DAY, Grouping.CHANNEL, Grouping.AGENT, Grouping.POLICY, Grouping.KIND);

    /**
     * By the day of first contact. At first contact: the customer turned to us once, and it was never opened again. What
     * was given up counts and is not resolved; spam and what goes on in another ticket do not count.
     */
    private static final String RESOLUTION_RATE = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key, closed,
            state = 'done' AND outcome = 'solved' AS solved, contacts <= 1 AND NOT reopened AS at_once
          FROM ticketing.ticket_fact
          WHERE day BETWEEN :from AND :to AND team = ANY(:teams) AND NOT merged
            AND (outcome IS NULL OR outcome NOT IN ('spam', 'duplicate')))
        SELECT coalesce(key, 'total') AS key, count(*) AS "count", count(*) FILTER (WHERE solved) AS "resolved",
          count(*) FILTER (WHERE solved AND at_once) AS "firstContact",
          count(*) FILTER (WHERE closed IS NULL) AS "open",
          (round(100.0 * count(*) FILTER (WHERE solved) / nullif(count(*), 0), 1))::float8 AS "rate",
          (round(100.0 * count(*) FILTER (WHERE solved AND at_once) / nullif(count(*), 0), 1))::float8
            AS "firstContactRate"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    /** By the day on which a ticket was first done; one counts once, however often it was opened again. */
    private static final String REOPEN = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, first_done, channel, team, agent, policy, kind) AS key, reopened
          FROM ticketing.ticket_fact
          WHERE first_done BETWEEN :from AND :to AND team = ANY(:teams) AND NOT merged
            AND (outcome IS NULL OR outcome NOT IN ('spam', 'duplicate')))
        SELECT coalesce(key, 'total') AS key, count(*) AS "count", count(*) FILTER (WHERE reopened) AS "reopened",
          (round(100.0 * count(*) FILTER (WHERE reopened) / nullif(count(*), 0), 1))::float8 AS "rate"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    /**
     * As it stood when the last day ended. A ticket that was opened again counts as open all the while; what turned out to
     * be spam or a second ticket of one matter counts for none of it.
     */
    private static final String BACKLOG = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key,
            CAST(:to AS date) - day AS age
          FROM ticketing.ticket_fact
          WHERE day <= :to AND (closed IS NULL OR closed > :to) AND team = ANY(:teams) AND NOT merged
            AND (outcome IS NULL OR outcome NOT IN ('spam', 'duplicate')))
        SELECT coalesce(key, 'total') AS key, count(*) AS "count", round(avg(age), 1)::float8 AS "meanDays",
          percentile_cont(0.5) WITHIN GROUP (ORDER BY age) AS "medianDays", max(age) AS "oldestDays",
          count(*) FILTER (WHERE age > 7) AS "overWeek", count(*) FILTER (WHERE age > 30) AS "overMonth"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    /** By the day of the hand-off and who gave the ticket away; one of which nothing was told counts as 0. */
    private static final String HANDOFF = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, ticketing.local_day(at), NULL, from_team, from_user, NULL, NULL) AS key, filled
          FROM ticketing.handoff
          WHERE at >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Bangkok'
            AND at < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Bangkok' AND from_team = ANY(:teams))
        SELECT coalesce(key, 'total') AS key, count(*) AS "count",
          round(avg(filled) * 100 / 6, 1)::float8 AS "completeness"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    static final List<Definition> ALL = List.of(
            new Definition(
                    "resolution-rate",
                    BY,
                    List.of(
                            Column.count("count"),
                            Column.count("resolved"),
                            Column.count("firstContact"),
                            Column.count("open"),
                            Column.percent("rate"),
                            Column.percent("firstContactRate")),
                    RESOLUTION_RATE),
            new Definition(
                    "reopen",
                    BY,
                    List.of(Column.count("count"), Column.count("reopened"), Column.percent("rate")),
                    REOPEN),
            new Definition(
                    "backlog",
                    List.of(Grouping.TEAM, Grouping.CHANNEL, Grouping.AGENT, Grouping.POLICY, Grouping.KIND),
                    List.of(
                            Column.count("count"),
                            Column.days("meanDays"),
                            Column.days("medianDays"),
                            Column.days("oldestDays"),
                            Column.count("overWeek"),
                            Column.count("overMonth")),
                    BACKLOG),
            new Definition(
                    "handoff",
                    List.of(Grouping.TEAM, Grouping.AGENT, Grouping.DAY),
                    List.of(Column.count("count"), Column.percent("completeness")),
                    HANDOFF));

    private TicketFigures() {}
}
