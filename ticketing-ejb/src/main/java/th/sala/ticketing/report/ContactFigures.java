package th.sala.ticketing.report;

import java.util.List;

/** Who spoke with whom. Persons are counted by keys that say nothing else of them. */
final class ContactFigures {

    /** How often we turned to them and they to us, apart (seed CU-4). */
    private static final String FREQUENCY = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key, what, person
          FROM ticketing.deed_fact
          WHERE what IN ('inbound', 'outbound') AND day BETWEEN :from AND :to AND team = ANY(:teams))
        SELECT coalesce(key, 'total') AS key, count(DISTINCT person) AS "customers",
          count(*) FILTER (WHERE what = 'outbound') AS "outbound", count(*) FILTER (WHERE what = 'inbound') AS "inbound",
          (round(1.0 * count(*) FILTER (WHERE what = 'outbound') / nullif(count(DISTINCT person), 0), 2))::float8
            AS "contactFrequency",
          (round(1.0 * count(*) FILTER (WHERE what = 'inbound') / nullif(count(DISTINCT person), 0), 2))::float8
            AS "contactedUs"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    /** At start: in contact in as many days right before. Who came since is told apart and raises nothing (seed KP-1). */
    private static final String RETENTION = """
        WITH contact AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key, person,
            day < CAST(:from AS date) AS early
          FROM ticketing.deed_fact
          WHERE what IN ('inbound', 'outbound') AND team = ANY(:teams) AND person IS NOT NULL
            AND day BETWEEN CAST(:from AS date) - (CAST(:to AS date) - CAST(:from AS date) + 1) AND :to),
        each AS (
          SELECT key, person, bool_or(early) AS at_start, bool_or(NOT early) AS later FROM contact GROUP BY key, person),
        seen AS (
          SELECT key, at_start, later FROM each
          UNION ALL SELECT NULL, bool_or(at_start), bool_or(later) FROM each GROUP BY person
          UNION ALL SELECT NULL, NULL, NULL)
        SELECT coalesce(key, 'total') AS key, count(*) FILTER (WHERE at_start) AS "atStart",
          count(*) FILTER (WHERE at_start AND later) AS "remained",
          count(*) FILTER (WHERE NOT at_start) AS "joined",
          (round(100.0 * count(*) FILTER (WHERE at_start AND later)
            / nullif(count(*) FILTER (WHERE at_start), 0), 1))::float8 AS "rate"
        FROM seen GROUP BY seen.key ORDER BY seen.key NULLS LAST
        """;

    private static final String CHANNELS = """
        WITH counted AS (
          SELECT channel AS key, count(*) AS contacts
          FROM ticketing.deed_fact
          WHERE what = 'inbound' AND day BETWEEN :from AND :to AND team = ANY(:teams) GROUP BY channel)
        SELECT coalesce(key, 'total') AS key, coalesce(sum(contacts), 0)::bigint AS "count",
          (round(100.0 * sum(contacts) / nullif((SELECT sum(contacts) FROM counted), 0), 1))::float8 AS "share",
          CASE WHEN grouping(key) = 0 THEN sum(contacts) = (SELECT max(contacts) FROM counted) END AS "mostUsed"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), sum(contacts) DESC, key
        """;

    private static final String ACTIVITY = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key, what
          FROM ticketing.deed_fact
          WHERE what IN ('inbound', 'outbound', 'note', 'opened', 'done', 'cancelled', 'reopened')
            AND day BETWEEN :from AND :to AND team = ANY(:teams))
        SELECT coalesce(key, 'total') AS key, count(*) FILTER (WHERE what = 'inbound') AS "inbound",
          count(*) FILTER (WHERE what = 'outbound') AS "outbound", count(*) FILTER (WHERE what = 'note') AS "notes",
          count(*) FILTER (WHERE what = 'opened') AS "opened", count(*) FILTER (WHERE what = 'done') AS "done",
          count(*) FILTER (WHERE what = 'cancelled') AS "cancelled",
          count(*) FILTER (WHERE what = 'reopened') AS "reopened"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    static final List<Definition> ALL = List.of(
            new Definition(
                    "contact-frequency",
                    List.of(
                            Grouping.CHANNEL,
                            Grouping.DAY,
                            Grouping.TEAM,
                            Grouping.AGENT,
                            Grouping.POLICY,
                            Grouping.KIND),
                    List.of(
                            Column.count("customers"),
                            Column.count("outbound"),
                            Column.count("inbound"),
                            Column.number("contactFrequency"),
                            Column.number("contactedUs")),
                    FREQUENCY),
            new Definition(
                    "retention",
                    List.of(Grouping.TEAM, Grouping.CHANNEL),
                    List.of(
                            Column.count("atStart"),
                            Column.count("remained"),
                            Column.count("joined"),
                            Column.percent("rate")),
                    RETENTION),
            new Definition(
                    "channels",
                    List.of(Grouping.CHANNEL),
                    List.of(Column.count("count"), Column.percent("share"), new Column("mostUsed", "flag")),
                    CHANNELS),
            new Definition(
                    "activity",
                    List.of(
                            Grouping.AGENT,
                            Grouping.DAY,
                            Grouping.TEAM,
                            Grouping.CHANNEL,
                            Grouping.POLICY,
                            Grouping.KIND),
                    List.of(
                            Column.count("inbound"),
                            Column.count("outbound"),
                            Column.count("notes"),
                            Column.count("opened"),
                            Column.count("done"),
                            Column.count("cancelled"),
                            Column.count("reopened")),
                    ACTIVITY));

    private ContactFigures() {}
}
