package th.sala.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void a_cell_never_becomes_a_formula() {
        var text = new CsvTable()
                .row(List.of("=1+1", "+a", "-a", "@a", "\t=1", "＝1", "＋1", "－1", "＠a", "a=b"))
                .text();

        assertThat(text).isEqualTo("'=1+1,'+a,'-a,'@a,'\t=1,'＝1,'＋1,'－1,'＠a,a=b\r\n");
    }

    @Test
    void a_file_tells_excel_that_it_is_utf_8() {
        var file = new CsvTable().row(List.of("ทีมบริการลูกค้า")).file();

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFFทีมบริการลูกค้า\r\n");
    }

    @Test
    void numbers_stay_numbers_and_nothing_is_empty() {
        assertThat(new CsvTable().row(Arrays.asList(-5L, 1.5, null)).text()).isEqualTo("-5,1.5,\r\n");
    }

    @Test
    void quotes_commas_and_line_ends_are_kept_inside_their_cell() {
        assertThat(new CsvTable()
                        .row(List.of("a,b", "say \"hi\"", "two\nlines"))
                        .text())
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    }
}
