package th.sala.dev.dump;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one table is copied.
 *
 * @param name with its schema
 * @param out the statement that writes it
 * @param into the statement that reads it
 * @param needs the tables that must be there before
 */
record TableCopy(String name, String out, String into, Set<String> needs) {

    /** @param sql one of {@link DumpTables}, which names them */
    static List<TableCopy> all(Connection database, String sql) throws SQLException {
        List<TableCopy> tables = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                Array needs = rows.getArray("needs");
                tables.add(new TableCopy(
                        rows.getString("name"), rows.getString("out"), rows.getString("into"), Set.of((String[])
                                needs.getArray())));
            }
        }
        return tables;
    }

    /** Each after those that it needs. */
    static List<TableCopy> inOrder(List<TableCopy> tables) {
        Map<String, TableCopy> left = new LinkedHashMap<>();
        tables.forEach(table -> left.put(table.name(), table));
        List<TableCopy> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<TableCopy> next = left.values().stream()
                    .filter(table -> table.needs().stream().noneMatch(left::containsKey))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("These tables need each other: " + left.keySet());
            }
            next.forEach(table -> left.remove(table.name()));
            ordered.addAll(next);
        }
        return ordered;
    }

    /** Its file within a dump. */
    String file() {
        return name + ".copy";
    }
}
