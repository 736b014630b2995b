package th.sala.dev.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** Where markers are left: in every table as text and as bytes, in files, in mailboxes. */
final class Traces {
    private static final String TABLES = """
            SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
            """;
    private static final Pattern BYTES = Pattern.compile("\\\\\\\\x((?:[0-9a-f]{2})+)");
    /** PostgreSQL's files and Keycloak's are read through their programs: what was deleted may linger in a page. */
    private static final Set<String> READ_OTHERWISE = Set.of("pg", "dist", "keycloak.mv.db");

    private final Settings settings;
    private final Markers markers;

    Traces(Settings settings, Markers markers) {
        this.settings = settings;
        this.markers = markers;
    }

    /** In every table: {@code table: place}. */
    Set<String> inTables() throws SQLException, IOException {
        var found = new TreeSet<String>();
        try (Connection owner = Database.connectAsOwner(settings)) {
            for (String table : tables(owner)) {
                String rows = copied(owner, table);
                markers.in(rows + decoded(rows)).forEach(place -> found.add(table + ": " + place));
            }
        }
        return found;
    }

    /** In every file under the data directory: {@code file: place}. */
    Set<String> inFiles() throws IOException {
        var found = new TreeSet<String>();
        Path data = settings.dataDir();
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean otherwise = data.equals(folder.getParent()) && isReadOtherwise(folder);
                return otherwise ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !file.toString().endsWith(".jar") && !isReadOtherwise(file)) {
                    in(file).forEach(place -> found.add(data.relativize(file) + ": " + place));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isReadOtherwise(Path path) {
        return READ_OTHERWISE.contains(path.getFileName().toString());
    }

    /** In one file. */
    List<String> in(Path file) throws IOException {
        return markers.in(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    private static List<String> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (Statement query = owner.createStatement();
                ResultSet rows = query.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** The name comes from the catalogue and is quoted there. */
    private static String copied(Connection owner, String table) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        owner.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY %s TO STDOUT".formatted(table), rows);
        return rows.toString(StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String rows) {
        var bytes = new StringBuilder();
        BYTES.matcher(rows)
                .results()
                .forEach(match -> bytes.append('\n')
                        .append(new String(HexFormat.of().parseHex(match.group(1)), StandardCharsets.UTF_8)));
        return bytes.toString();
    }
}
