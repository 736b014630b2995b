package th.sala.web.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as an Excel workbook (ECMA-376), written as they come. A text stays a text: none becomes a formula. */
final class XlsxTable {
    private static final String APPLICATION = "Sala";
    private static final String VERSION = "1.0";
    private static final double WIDTH = 18;

    private XlsxTable() {}

    /** @param rows the first is the head */
    static void write(String name, List<List<?>> rows, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
            var sheet = workbook.newWorksheet(name);
            for (var at = 0; at < rows.size(); at++) row(sheet, at, rows.get(at));
            sheet.range(0, 0, 0, rows.get(0).size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    private static void row(Worksheet sheet, int at, List<?> cells) {
        for (var column = 0; column < cells.size(); column++) {
            sheet.width(column, WIDTH);
            if (cells.get(column) instanceof Number number) sheet.value(at, column, number);
            else if (cells.get(column) != null)
                sheet.value(at, column, cells.get(column).toString());
        }
    }
}
