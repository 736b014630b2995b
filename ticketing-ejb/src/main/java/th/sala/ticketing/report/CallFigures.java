package th.sala.ticketing.report;

import java.util.List;

/** What came in by phone, and the call-backs that were promised for these days. */
final class CallFigures {

    /** The service level is the share of what was offered that was answered within {@code :seconds}. */
    private static final String CALLS = """
        WITH counted AS (
          SELECT CASE :by WHEN 'half-hour' THEN half_hour
              ELSE ticketing.figure_key(:by, day, 'phone', team, agent, NULL, NULL) END AS key,
            true AS offered, outcome = 'answered' AS answered, outcome IN ('abandoned', 'no-answer') AS abandoned,
            CASE WHEN outcome = 'answered' THEN waited END AS waited, talked,
            CASE WHEN outcome = 'answered' THEN held END AS held,
            CASE WHEN outcome = 'answered' THEN wrapped_up END AS wrapped_up, NULL::text AS promised
          FROM ticketing.call_fact
          WHERE direction = 'inbound' AND day BETWEEN :from AND :to AND team = ANY(:teams)
          UNION ALL
          SELECT CASE :by WHEN 'half-hour' THEN to_char(
                date_bin('30 minutes', k.due_at AT TIME ZONE 'Asia/Bangkok', timestamp '2000-01-01'), 'HH24:MI')
              ELSE ticketing.figure_key(:by, ticketing.local_day(k.due_at), 'phone', t.team, t.agent, NULL, NULL) END,
            NULL, NULL, NULL, NULL, NULL, NULL, NULL,
            CASE WHEN k.state = 'done' AND k.ended_at <= k.due_at THEN 'done' WHEN k.state = 'done' THEN 'done-late'
              WHEN k.due_at < :now THEN 'late' ELSE 'due' END
          FROM ticketing.task k JOIN ticketing.ticket_fact t ON t.ticket = k.ticket
          WHERE k.kind = 'call-back' AND k.state <> 'dropped' AND ticketing.local_day(k.due_at) BETWEEN :from AND :to
            AND t.team = ANY(:teams))
        SELECT coalesce(key, 'total') AS key, count(*) FILTER (WHERE offered) AS "offered",
          count(*) FILTER (WHERE answered) AS "answered", count(*) FILTER (WHERE abandoned) AS "abandoned",
          (round(100.0 * count(*) FILTER (WHERE waited <= :seconds)
            / nullif(count(*) FILTER (WHERE offered), 0), 1))::float8 AS "serviceLevel",
          round(avg(waited), 1)::float8 AS "answerSeconds", round(avg(talked), 1)::float8 AS "talkSeconds",
          round(avg(held), 1)::float8 AS "holdSeconds", round(avg(wrapped_up), 1)::float8 AS "wrapUpSeconds",
          round(avg(talked + held + wrapped_up), 1)::float8 AS "handlingSeconds",
          count(promised) AS "callBacksDue",
          count(*) FILTER (WHERE promised IN ('done', 'done-late')) AS "callBacksDone",
          count(*) FILTER (WHERE promised IN ('late', 'done-late')) AS "callBacksLate"
        FROM counted GROUP BY GROUPING SETS ((key), ()) ORDER BY grouping(key), key
        """;

    static final List<Definition> ALL = List.of(new Definition(
            "calls",
            List.of(Grouping.HALF_HOUR, Grouping.DAY, Grouping.TEAM, Grouping.AGENT),
            List.of(
                    Column.count("offered"),
                    Column.count("answered"),
                    Column.count("abandoned"),
                    Column.percent("serviceLevel"),
                    Column.seconds("answerSeconds"),
                    Column.seconds("talkSeconds"),
                    Column.seconds("holdSeconds"),
                    Column.seconds("wrapUpSeconds"),
                    Column.seconds("handlingSeconds"),
                    Column.count("callBacksDue"),
                    Column.count("callBacksDone"),
                    Column.count("callBacksLate")),
            CALLS));

    private CallFigures() {}
}
