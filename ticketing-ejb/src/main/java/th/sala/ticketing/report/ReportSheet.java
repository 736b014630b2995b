package th.sala.ticketing.report;

import java.util.List;

/**
 * A report that can be asked for.
 *
 * @param by codes of what its rows can stand for; the first is the usual one
 */
public record ReportSheet(String name, List<String> by, List<Column> columns) {
    public ReportSheet {
        by = List.copyOf(by);
        columns = List.copyOf(columns);
    }
}
