package th.sala.ticketing.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report of some days.
 *
 * @param from first day, Asia/Bangkok
 * @param to last day, included
 * @param by code of what the rows stand for
 * @param columns the figures of a row, in their order
 * @param items a row for each {@code key} that has something to tell; a figure that rests on nothing is null, never 0
 * @param total the row of all; null where there is none
 * @param before the same of as many days right before; null unless it was asked for
 */
public record Report(
        String name,
        LocalDate from,
        LocalDate to,
        String by,
        List<Column> columns,
        List<Map<String, Object>> items,
        Map<String, Object> total,
        Before before) {

    /** The period before, to compare with. */
    public record Before(LocalDate from, LocalDate to, List<Map<String, Object>> items, Map<String, Object> total) {}
}
