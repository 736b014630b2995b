package th.sala.ticketing.report;

import java.util.List;

/**
 * A report: what it is called, by what it can be asked, which figures a row has, and the one statement that counts them.
 * A statement knows {@code :from} and {@code :to} (days, both included), {@code :by}, {@code :teams}, {@code :now} and
 * {@code :seconds}, gives a row for each {@code key}, and the one of all last, whose key is {@code total}.
 *
 * @param groupings the first is the usual one
 */
record Definition(String name, List<Grouping> groupings, List<Column> columns, String sql) {

    ReportSheet sheet() {
        return new ReportSheet(name, groupings.stream().map(Grouping::code).toList(), columns);
    }
}
