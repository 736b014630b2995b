package th.sala.dev.dump;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** At which version each schema stands. */
final class SchemaVersions {
    private SchemaVersions() {}

    static Map<String, String> of(Connection owner) throws SQLException {
        Map<String, String> versions = new TreeMap<>();
        try (Statement query = owner.createStatement();
                ResultSet rows = query.executeQuery(DumpTables.VERSIONS)) {
            while (rows.next()) {
                versions.put(rows.getString(1), rows.getString(2));
            }
        }
        return versions;
    }
}
