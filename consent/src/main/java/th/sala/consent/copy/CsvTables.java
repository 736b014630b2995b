package th.sala.consent.copy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every list of records as a table that a spreadsheet opens: UTF-8 with a byte order mark (RFC 4180). */
final class CsvTables {
    private static final String MARK = "\uFEFF";

    private CsvTables() {}

    /** By name, such as {@code held-ticketing-messages}. */
    static Map<String, byte[]> of(JsonObject data) {
        Map<String, byte[]> tables = new TreeMap<>();
        collect("", data, tables);
        return tables;
    }

    private static void collect(String path, JsonObject object, Map<String, byte[]> tables) {
        object.forEach((name, value) -> {
            String at = path.isEmpty() ? name : path + "-" + name;
            if (value instanceof JsonObject inner) {
                collect(at, inner, tables);
            } else if (value instanceof JsonArray list && !list.isEmpty()) {
                tables.put(at, table(list));
            }
        });
    }

    private static byte[] table(JsonArray list) {
        List<JsonObject> rows = list.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .toList();
        Set<String> heads = rows.stream()
                .flatMap(row -> row.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        StringBuilder csv = new StringBuilder(MARK);
        if (rows.isEmpty()) {
            csv.append("value\r\n");
            list.forEach(value -> csv.append(cell(value)).append("\r\n"));
        } else {
            csv.append(heads.stream().map(CsvTables::quoted).collect(Collectors.joining(",")))
                    .append("\r\n");
            rows.forEach(row -> csv.append(
                            heads.stream().map(head -> cell(row.get(head))).collect(Collectors.joining(",")))
                    .append("\r\n"));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return quoted(value instanceof JsonString text ? text.getString() : value.toString());
    }

    /** What a spreadsheet would take for a formula is told to be text. */
    private static String quoted(String text) {
        String told = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + told.replace("\"", "\"\"") + '"';
    }
}
