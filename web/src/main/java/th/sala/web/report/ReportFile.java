package th.sala.web.report;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import th.sala.ticketing.report.Figures;
import th.sala.ticketing.report.HandoffReport;
import th.sala.ticketing.report.ReasonReport;
import th.sala.ticketing.report.ServiceReport;
import th.sala.web.problem.ProblemException;

/**
 * A report to take away: a head, a row per group, the total.
 *
 * @param name of the report, and of the file
 */
record ReportFile(String name, List<List<?>> rows) {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEAD =
            List.of("key", "count", "meanSeconds", "medianSeconds", "p90Seconds", "unanswered");

    static ReportFile of(String name, ServiceReport report) {
        var figures = Stream.concat(report.items().stream(), Stream.of(report.total()));
        return new ReportFile(
                name,
                Stream.concat(Stream.<List<?>>of(HEAD), figures.map(ReportFile::cells))
                        .toList());
    }

    static ReportFile of(ReasonReport report) {
        var head = Stream.<List<?>>of(List.of("team", "code", "nameTh", "nameEn", "count"));
        var rows = report.items().stream()
                .<List<?>>map(each -> List.of(each.team(), each.code(), each.nameTh(), each.nameEn(), each.count()));
        return new ReportFile("reasons", Stream.concat(head, rows).toList());
    }

    static ReportFile of(HandoffReport report) {
        var head = Stream.<List<?>>of(List.of("key", "count", "completeness"));
        var rows = Stream.concat(report.items().stream(), Stream.of(report.total()))
                .<List<?>>map(each -> Arrays.asList(each.key(), each.count(), each.completeness()));
        return new ReportFile("handoff", Stream.concat(head, rows).toList());
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

    private static List<?> cells(Figures figures) {
        return Arrays.asList(
                figures.key(),
                figures.count(),
                figures.meanSeconds(),
                figures.medianSeconds(),
                figures.p90Seconds(),
                figures.unanswered());
    }
}
