package th.sala.ticketing.report;

import java.util.List;

/** What the clocks tell. Seconds are service time; a ticket belongs to the day of its first contact. */
final class ServiceFigures {
    private static final List<Grouping> BY =
            List.of(Grouping.DAY, Grouping.CHANNEL, Grouping.TEAM, Grouping.AGENT, Grouping.POLICY, Grouping.KIND);

    private static final List<Column> TIMES = List.of(
            Column.count("count"),
            Column.seconds("meanSeconds"),
            Column.seconds("medianSeconds"),
            Column.seconds("p90Seconds"),
            Column.count("unanswered"));

    private static final String FIRST_RESPONSE = """
        WITH counted AS (
          SELECT seconds, ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key
          FROM ticketing.clock_fact
          WHERE clock = 'first-response' AND day BETWEEN :from AND :to AND team = ANY(:teams) AND NOT left_out)
        SELECT coalesce(key, 'total') AS key, count(seconds) AS "count",
          avg(seconds)::float8 AS "meanSeconds",
          percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS "medianSeconds",
          percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS "p90Seconds",
          count(*) - count(seconds) AS "unanswered"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    private static final String RESOLUTION = """
        WITH counted AS (
          SELECT seconds, ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key
          FROM ticketing.clock_fact
          WHERE clock = 'resolution' AND day BETWEEN :from AND :to AND team = ANY(:teams) AND NOT left_out)
        SELECT coalesce(key, 'total') AS key, count(seconds) AS "count",
          avg(seconds)::float8 AS "meanSeconds",
          percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS "medianSeconds",
          percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS "p90Seconds",
          count(*) - count(seconds) AS "unanswered"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    /**
     * What runs on with its time not over is neither in time nor late, nor is what stopped before it was due; what was
     * closed unanswered afterwards is late.
     */
    private static final String SLA = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key,
            CASE WHEN NOT in_time THEN 'late' WHEN seconds IS NOT NULL THEN 'in-time' WHEN stopped THEN 'stopped'
              WHEN due_at < :now THEN 'late' ELSE 'running' END AS how
          FROM ticketing.clock_fact
          WHERE clock IN ('first-response', 'next-response', 'resolution') AND day BETWEEN :from AND :to
            AND team = ANY(:teams) AND NOT left_out)
        SELECT coalesce(key, 'total') AS key, count(*) FILTER (WHERE how IN ('in-time', 'late')) AS "count",
          count(*) FILTER (WHERE how = 'in-time') AS "inTime", count(*) FILTER (WHERE how = 'late') AS "late",
          (round(100.0 * count(*) FILTER (WHERE how = 'in-time')
            / nullif(count(*) FILTER (WHERE how IN ('in-time', 'late')), 0), 1))::float8 AS "rate",
          count(*) FILTER (WHERE how = 'running') AS "running", count(*) FILTER (WHERE how = 'stopped') AS "stopped"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    static final List<Definition> ALL = List.of(
            new Definition("first-response", BY, TIMES, FIRST_RESPONSE),
            new Definition("resolution", BY, TIMES, RESOLUTION),
            new Definition(
                    "sla",
                    BY,
                    List.of(
                            Column.count("count"),
                            Column.count("inTime"),
                            Column.count("late"),
                            Column.percent("rate"),
                            Column.count("running"),
                            Column.count("stopped")),
                    SLA));

    private ServiceFigures() {}
}
