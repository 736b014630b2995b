package th.sala.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.report.Column;
import th.sala.ticketing.report.Report;

class ReportFileTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-02");
    private static final LocalDate EARLIER = LocalDate.parse("2026-12-01");

    @Test
    void a_file_has_a_row_for_each_key_then_the_total_and_an_empty_cell_for_what_rests_on_nothing() {
        assertThat(csv(null)).isEqualTo("key,count,rate\r\n'=team,2,50.0\r\ntotal,2,\r\n");
    }

    @Test
    void compared_each_row_says_of_which_days_it_is() {
        var before = new Report.Before(EARLIER, EARLIER, List.of(), Map.of("key", "total", "count", 1L));
        assertThat(csv(before).lines())
                .containsExactly(
                        "key,count,rate,from,to",
                        "'=team,2,50.0,2026-12-02,2026-12-02",
                        "total,2,,2026-12-02,2026-12-02",
                        "total,1,,2026-12-01,2026-12-01");
    }

    private static String csv(Report.Before before) {
        var report = new Report(
                "reopen",
                DAY,
                DAY,
                "team",
                List.of(new Column("count", "count"), new Column("rate", "percent")),
                List.of(Map.of("key", "=team", "count", 2L, "rate", 50.0)),
                Map.of("key", "total", "count", 2L),
                before);
        var table = new CsvTable();
        ReportFile.of(report).rows().forEach(table::row);
        return table.text();
    }
}
