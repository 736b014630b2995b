package th.sala.ticketing.report;

import java.util.List;

/** @param items by team; teams without any hand-off are left out */
public record HandoffReport(List<HandoffFigures> items, HandoffFigures total) {
    public HandoffReport {
        items = List.copyOf(items);
    }
}
