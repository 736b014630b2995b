package th.sala.web.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180). A spreadsheet never takes a cell for a formula: what begins like one, in full width too, is
 * quoted with an apostrophe, unless it is a number.
 */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder text = new StringBuilder();

    CsvTable row(List<?> cells) {
        text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** As a file that Excel opens with its Thai right: UTF-8 that begins with a byte order mark. */
    byte[] file() {
        return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        if (value == null) return "";
        return value instanceof Number ? value.toString() : quoted(inert(value.toString()));
    }

    private static String inert(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static String quoted(String value) {
        var plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
