package th.sala.channels.phone;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.sala.channels.phone.CallDetails.UnreadableFile;

/** Reads a file of call details into lines of named cells. */
final class DetailFile {
    private static final Charset THAI_EXCEL = Charset.forName("x-windows-874");
    private static final String SEPARATORS = ";\t";
    private static final int MOST = 20_000;

    private DetailFile() {}

    /** @param number of the line in the file, the heading being 1 */
    record Row(long number, Map<String, String> cells) {}

    static List<Row> read(byte[] file) throws UnreadableFile {
        String text = decoded(file);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            return rows(reader);
        } catch (CsvParseException broken) {
            throw new UnreadableFile("The file is no CSV: a quotation mark is not closed, or a cell is too long.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Row> rows(CsvReader<CsvRecord> reader) throws UnreadableFile {
        List<String> names = List.of();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord line : reader) {
            if (names.isEmpty()) {
                names = DetailColumns.named(line.getFields());
            } else {
                rows.add(new Row(line.getStartingLineNumber(), cells(names, line)));
            }
            if (rows.size() > MOST) {
                throw new UnreadableFile("A file holds at most " + MOST + " calls. Divide it.");
            }
        }
        if (names.isEmpty()) {
            throw new UnreadableFile("The file is empty. Its first line names the columns.");
        }
        return rows;
    }

    private static Map<String, String> cells(List<String> names, CsvRecord line) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < Math.min(names.size(), line.getFieldCount()); at++) {
            String cell = line.getField(at).strip();
            if (!cell.isEmpty()) {
                cells.put(names.get(at), cell);
            }
        }
        return cells;
    }

    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        return heading.contains(",")
                ? ','
                : SEPARATORS
                        .chars()
                        .mapToObj(each -> (char) each)
                        .filter(each -> heading.indexOf(each) >= 0)
                        .findFirst()
                        .orElse(',');
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, THAI_EXCEL);
        }
    }
}
