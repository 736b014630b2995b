package th.sala.ticketing.holidayfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import th.sala.ticketing.outcome.Outcome;

/** The days of a CSV file. */
final class TableDays {
    private TableDays() {}

    static Outcome<List<Told>> read(String text) {
        List<Told> days = new ArrayList<>();
        long line = 1;
        try (CsvReader<CsvRecord> reader = reader(text)) {
            Iterator<CsvRecord> lines = reader.iterator();
            Optional<Columns> columns =
                    lines.hasNext() ? Columns.of(lines.next().getFields()) : Optional.empty();
            if (columns.isEmpty()) {
                return Unreadable.at(line, "It names the columns: date, and nameTh or nameEn; kind by choice.");
            }
            while (lines.hasNext() && days.size() <= ReadingHolidayFiles.MOST) {
                CsvRecord next = lines.next();
                line = next.getStartingLineNumber();
                days.add(told(columns.get(), next));
            }
            return Outcome.done(days);
        } catch (CsvParseException broken) {
            return Unreadable.at(line, "From here on it is no CSV: a quotation mark is not closed.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Told told(Columns columns, CsvRecord line) {
        Told dayless = Told.named(
                line.getStartingLineNumber(),
                columns.names().stream().map(at -> cell(line, at)).toList(),
                columns.kind().map(at -> Columns.kinds(cell(line, at))).orElse(List.of()),
                "");
        return dayless.on(WrittenDay.read(cell(line, columns.day())).orElse(null));
    }

    private static String cell(CsvRecord line, int at) {
        return at < line.getFieldCount() ? line.getField(at).strip() : "";
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text.lines().findFirst().orElse("")))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
    }

    private static char separator(String heading) {
        if (heading.contains(",")) {
            return ',';
        }
        return heading.contains(";") ? ';' : '\t';
    }
}
