package th.sala.ticketing.board;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.sala.ticketing.board.Board.Channel;
import th.sala.ticketing.board.Board.Days;
import th.sala.ticketing.board.Board.Figure;
import th.sala.ticketing.report.Grouping;
import th.sala.ticketing.report.ReportRows;

/** What reports tell of some days, beside the days before. */
class PeriodFigures {
    private final KeptCounts counts;

    @Inject
    PeriodFigures(KeptCounts counts) {
        this.counts = counts;
    }

    /** A channel on which nobody turned to us any more is told with none, since that is when somebody has to look. */
    List<Channel> channels(Set<String> teams, Days now, Days before) {
        Map<String, Map<String, Object>> then = byKey(counts.of(teams, "channels", Grouping.CHANNEL, before));
        Map<String, Map<String, Object>> since = byKey(counts.of(teams, "channels", Grouping.CHANNEL, now));
        Set<String> keys = new LinkedHashSet<>(since.keySet());
        keys.addAll(then.keySet());
        return keys.stream()
                .map(key -> channel(key, since.getOrDefault(key, Map.of()), then.get(key)))
                .toList();
    }

    private static Channel channel(String key, Map<String, Object> now, Map<String, Object> then) {
        return new Channel(
                key,
                whole(now, "count"),
                now.isEmpty() ? 0 : number(now, "share"),
                Boolean.TRUE.equals(now.get("mostUsed")),
                whole(then, "count"));
    }

    private static Map<String, Map<String, Object>> byKey(ReportRows.Rows rows) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        rows.items().forEach(row -> found.put((String) row.get("key"), row));
        return found;
    }

    List<Figure> figures(Set<String> teams, Days now, Days before) {
        Both activity = both(teams, "activity", now, before);
        Both sla = both(teams, "sla", now, before);
        Both csat = both(teams, "csat", now, before);
        Both nps = both(teams, "nps", now, before);
        return List.of(
                activity.figure("opened", "count", "opened"),
                activity.figure("done", "count", "done"),
                sla.figure("sla", "percent", "rate"),
                sla.figure("missed", "count", "late"),
                csat.figure("csat", "number", "mean"),
                csat.figure("csat-answers", "count", "count"),
                csat.figure("csat-low", "count", "low"),
                nps.figure("nps", "number", "nps"),
                nps.figure("nps-answers", "count", "count"));
    }

    private Both both(Set<String> teams, String report, Days now, Days before) {
        return new Both(
                counts.of(teams, report, Grouping.TEAM, now).total(),
                counts.of(teams, report, Grouping.TEAM, before).total());
    }

    private static long whole(Map<String, Object> row, String column) {
        return row == null || row.get(column) == null ? 0 : ((Number) row.get(column)).longValue();
    }

    private static Double number(Map<String, Object> row, String column) {
        return row == null || row.get(column) == null ? null : ((Number) row.get(column)).doubleValue();
    }

    /** A report's row of all, now and before. */
    private record Both(Map<String, Object> now, Map<String, Object> before) {
        Figure figure(String name, String unit, String column) {
            return new Figure(name, unit, number(now, column), number(before, column));
        }
    }
}
