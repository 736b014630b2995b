package th.sala.ticketing.report;

import java.util.List;

/** What customers say of the service, and how its five dimensions stand. */
final class QualityFigures {
    private static final List<Grouping> BY =
            List.of(Grouping.TEAM, Grouping.DAY, Grouping.CHANNEL, Grouping.AGENT, Grouping.POLICY, Grouping.KIND);

    /** Who was asked is told apart. Low: what the team puts right, by its threshold when it asked. */
    private static final String CSAT = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key, score, low
          FROM ticketing.survey_fact
          WHERE survey = 'csat' AND day BETWEEN :from AND :to AND team = ANY(:teams))
        SELECT coalesce(key, 'total') AS key, count(score) AS "count", round(avg(score), 1)::float8 AS "mean",
          count(*) FILTER (WHERE low) AS "low", count(*) FILTER (WHERE score IS NULL) AS "asked"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    /** Promoters say 9 or 10, detractors 0 to 6. */
    private static final String NPS = """
        WITH counted AS (
          SELECT ticketing.figure_key(:by, day, channel, team, agent, policy, kind) AS key, score
          FROM ticketing.survey_fact
          WHERE survey = 'nps' AND day BETWEEN :from AND :to AND team = ANY(:teams))
        SELECT coalesce(key, 'total') AS key, count(score) AS "count", count(*) FILTER (WHERE score >= 9) AS "promoters",
          count(*) FILTER (WHERE score IN (7, 8)) AS "passives", count(*) FILTER (WHERE score <= 6) AS "detractors",
          (round(100.0 * (count(*) FILTER (WHERE score >= 9) - count(*) FILTER (WHERE score <= 6))
            / nullif(count(score), 0), 1))::float8 AS "nps",
          count(*) FILTER (WHERE score IS NULL) AS "asked"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    /** Each metric in per cent of the best; null where nothing was measured. */
    private static final String SCORECARD = """
        WITH clocks AS (
          SELECT clock, coalesce(in_time, false) AS kept FROM ticketing.clock_fact
          WHERE clock IN ('first-response', 'next-response', 'resolution') AND day BETWEEN :from AND :to
            AND team = ANY(:teams) AND NOT left_out
            AND (seconds IS NOT NULL OR NOT in_time OR due_at < :now AND NOT stopped)),
        tickets AS (
          SELECT state = 'done' AND outcome = 'solved' AS solved, contacts <= 1 AND NOT reopened AS at_once
          FROM ticketing.ticket_fact
          WHERE day BETWEEN :from AND :to AND team = ANY(:teams) AND NOT merged
            AND (outcome IS NULL OR outcome NOT IN ('spam', 'duplicate'))),
        measured (place, key, dimension, score) AS (
          SELECT 1, 'sla', 'reliability', (SELECT 100.0 * avg(kept::int) FROM clocks)
          UNION ALL SELECT 2, 'reopen', 'reliability', (SELECT 100.0 * avg((NOT reopened)::int)
            FROM ticketing.ticket_fact WHERE first_done BETWEEN :from AND :to AND team = ANY(:teams) AND NOT merged
              AND (outcome IS NULL OR outcome NOT IN ('spam', 'duplicate')))
          UNION ALL SELECT 3, 'first-response', 'responsiveness',
            (SELECT 100.0 * avg(kept::int) FROM clocks WHERE clock = 'first-response')
          UNION ALL SELECT 4, 'resolution-rate', 'assurance', (SELECT 100.0 * avg(solved::int) FROM tickets)
          UNION ALL SELECT 5, 'first-contact', 'assurance', (SELECT 100.0 * avg((solved AND at_once)::int) FROM tickets)
          UNION ALL SELECT 6, 'csat', 'empathy', (SELECT 10.0 * avg(score) FROM ticketing.survey_fact
            WHERE survey = 'csat' AND day BETWEEN :from AND :to AND team = ANY(:teams))
          UNION ALL SELECT 7, 'handoff', 'empathy', (SELECT avg(filled) * 100 / 6 FROM ticketing.handoff
            WHERE at >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Bangkok'
              AND at < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Bangkok' AND from_team = ANY(:teams))
          UNION ALL SELECT 8, 'calls', 'tangibles', (SELECT 100.0 * avg((outcome = 'answered')::int)
            FROM ticketing.call_fact WHERE direction = 'inbound' AND day BETWEEN :from AND :to AND team = ANY(:teams)))
        SELECT key, dimension AS "dimension", round(score, 1)::float8 AS "score" FROM measured ORDER BY place
        """;

    static final List<Definition> ALL = List.of(
            new Definition(
                    "csat",
                    BY,
                    List.of(Column.count("count"), Column.number("mean"), Column.count("low"), Column.count("asked")),
                    CSAT),
            new Definition(
                    "nps",
                    BY,
                    List.of(
                            Column.count("count"),
                            Column.count("promoters"),
                            Column.count("passives"),
                            Column.count("detractors"),
                            Column.number("nps"),
                            Column.count("asked")),
                    NPS),
            new Definition(
                    "scorecard",
                    List.of(Grouping.METRIC),
                    List.of(new Column("dimension", "code"), Column.percent("score")),
                    SCORECARD));

    private QualityFigures() {}
}
