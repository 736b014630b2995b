package th.sala.ticketing.report;

import java.util.List;

/** @param items by team, the most frequent first */
public record ReasonReport(List<ReasonFigures> items, long total) {
    public ReasonReport {
        items = List.copyOf(items);
    }
}
