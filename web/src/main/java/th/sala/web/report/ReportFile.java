package th.sala.web.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import th.sala.ticketing.report.ReasonReport;
import th.sala.ticketing.report.Report;
import th.sala.web.problem.ProblemException;

/**
 * A report to take away: a head, a row per group, the total.
 *
 * @param name of the report, and of the file
 */
record ReportFile(String name, List<List<?>> rows) {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Compared, each row says of which days it is. */
    static ReportFile of(Report report) {
        var members = new ArrayList<>(List.of("key"));
        report.columns().forEach(column -> members.add(column.name()));
        var rows = new ArrayList<List<?>>();
        add(rows, members, report.items(), report.total(), days(report));
        var before = report.before();
        if (before != null) add(rows, members, before.items(), before.total(), List.of(before.from(), before.to()));
        if (before != null) members.addAll(List.of("from", "to"));
        rows.add(0, members);
        return new ReportFile(report.name(), rows);
    }

    private static List<?> days(Report report) {
        return report.before() == null ? List.of() : List.of(report.from(), report.to());
    }

    private static void add(
            List<List<?>> rows,
            List<String> members,
            List<Map<String, Object>> items,
            Map<String, Object> total,
            List<?> days) {
        Stream.concat(items.stream(), Stream.ofNullable(total)).forEach(row -> {
            var cells = new ArrayList<Object>();
            members.forEach(member -> cells.add(row.get(member)));
            cells.addAll(days);
            rows.add(cells);
        });
    }

    static ReportFile of(ReasonReport report) {
        var head = Stream.<List<?>>of(List.of("team", "code", "nameTh", "nameEn", "count"));
        var rows = report.items().stream()
                .<List<?>>map(each -> List.of(each.team(), each.code(), each.nameTh(), each.nameEn(), each.count()));
        return new ReportFile("reasons", Stream.concat(head, rows).toList());
    }

    /** @param format json (null), csv or xlsx; as JSON it is the report itself */
    Response as(String format, Object report) {
        return switch (format == null ? "json" : format) {
            case "json" -> Response.ok(report, MediaType.APPLICATION_JSON).build();
            case "csv" -> csv();
            case "xlsx" -> xlsx();
            default -> throw ProblemException.invalid("format", "format is json, csv or xlsx.");
        };
    }

    private Response csv() {
        var table = new CsvTable();
        rows.forEach(table::row);
        return download(table.file(), CSV + ";charset=UTF-8", "csv");
    }

    private Response xlsx() {
        StreamingOutput written = out -> XlsxTable.write(name, rows, out);
        return download(written, XLSX, "xlsx");
    }

    private Response download(Object content, String type, String extension) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + extension + "\"")
                .build();
    }
}
