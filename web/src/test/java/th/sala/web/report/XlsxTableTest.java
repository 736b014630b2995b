package th.sala.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    @Test
    void what_was_written_is_read_back_with_thai_texts_and_numbers() throws IOException {
        var rows = written(List.of("key", "count", "meanSeconds"), Arrays.asList("อีเมล", 40L, 1310.5));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("key");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("อีเมล");
        assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("40");
        assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1310.5");
    }

    @Test
    void a_text_never_becomes_a_formula_and_nothing_stays_empty() throws IOException {
        var row = written(List.of("key", "count"), Arrays.asList("=1+1", null)).get(1);

        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(0)).isEqualTo("=1+1");
        assertThat(row.getCellText(1)).isEmpty();
    }

    private static List<Row> written(List<?>... rows) throws IOException {
        var file = new ByteArrayOutputStream();
        XlsxTable.write("first-response", List.of(rows), file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }
}
