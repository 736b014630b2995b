package th.sala.dev.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import th.sala.dev.hub.StartFailure;

/**
 * Loads a dump of the data and one of the keys into an empty, migrated instance of the same version, in one transaction. From
 * then on the hub never starts there without its journal of erasures.
 */
public final class Restore {
    private final Connection owner;
    private final String application;

    /**
     * Loads into the database of this connection.
     *
     * @param owner as the owner of the tables
     * @param application the user of the hub, which must not be connected
     */
    public Restore(Connection owner, String application) {
        this.owner = owner;
        this.application = application;
    }

    /**
     * Loads.
     *
     * @param data a dump of the data, or where they stand: then the newest
     * @param keys a dump of the keys, or where they stand: then the newest
     * @throws StartFailure with a sentence when it does not fit; nothing is changed then
     */
    public Restored from(Path data, Path keys) throws SQLException, IOException {
        Path dump = DumpShelf.ofData(data).newest();
        Path keyDump = DumpShelf.ofKeys(keys).newest();
        Manifest manifest = Manifest.read(dump);
        Manifest keyManifest = Manifest.read(keyDump);
        requireFit(manifest);
        owner.setAutoCommit(false);
        try {
            run(DumpTables.MAKE_ROOM);
            long rows = tables(manifest, dump);
            long kept = keys(keyManifest, keyDump);
            sequences(manifest.sequences());
            run(DumpTables.TOKENS_DUE);
            note(manifest);
            run(DumpTables.CHECK_ALL);
            run(DumpTables.CLOSE_AGAIN);
            owner.commit();
            owner.setAutoCommit(true);
            run(DumpTables.ANALYZE);
            return new Restored(dump, keyDump, rows, kept);
        } finally {
            if (!owner.getAutoCommit()) {
                owner.rollback();
                owner.setAutoCommit(true);
            }
        }
    }

    private void requireFit(Manifest manifest) throws SQLException {
        Map<String, String> here = SchemaVersions.of(owner);
        if (!here.equals(manifest.versions())) {
            throw new StartFailure("The dump is of the schemas " + manifest.versions() + ", this instance has " + here
                    + ". Load it with the release that made it, then migrate.");
        }
        if (isInUse(owner, application)) {
            throw new StartFailure("The hub is connected to this database. Stop it first.");
        }
        if (isTrue(owner, DumpTables.NOT_EMPTY)) {
            throw new StartFailure("This instance is not empty. Load a dump into a new, migrated database only.");
        }
    }

    private long tables(Manifest manifest, Path dump) throws SQLException, IOException {
        Map<String, Manifest.Table> dumped =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        List<TableCopy> tables = TableCopy.inOrder(TableCopy.all(owner, DumpTables.DATA));
        long rows = 0;
        for (TableCopy table : tables) {
            Manifest.Table one = dumped.get(table.name());
            if (one == null) {
                throw new StartFailure("The dump lacks the table " + table.name() + ".");
            }
            rows += loaded(dump.resolve(table.file()), table.into(), one);
        }
        return rows;
    }

    private long keys(Manifest manifest, Path dump) throws SQLException, IOException {
        run(DumpTables.KEYS_APART);
        Manifest.Table one = manifest.tables().get(0);
        loaded(dump.resolve(one.name() + ".copy"), DumpTables.KEYS_INTO, one);
        try (Statement statement = owner.createStatement()) {
            return statement.executeLargeUpdate(DumpTables.KEYS_OF_SUBJECTS);
        }
    }

    private long loaded(Path file, String into, Manifest.Table dumped) throws SQLException, IOException {
        MessageDigest hash = Dump.sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), hash)) {
            long rows = new CopyManager(owner.unwrap(BaseConnection.class)).copyIn(into, bytes);
            if (!HexFormat.of().formatHex(hash.digest()).equals(dumped.sha256())) {
                throw new StartFailure(file + " is not as it was dumped. Nothing was loaded.");
            }
            return rows;
        }
    }

    private void sequences(Map<String, Long> values) throws SQLException {
        try (PreparedStatement set = owner.prepareStatement(DumpTables.SET_SEQUENCE)) {
            for (Map.Entry<String, Long> one : values.entrySet()) {
                set.setString(1, one.getKey());
                set.setLong(2, one.getValue());
                set.execute();
            }
        }
    }

    private void note(Manifest manifest) throws SQLException {
        try (PreparedStatement note = owner.prepareStatement(DumpTables.NOTE)) {
            note.setObject(1, manifest.at().atOffset(ZoneOffset.UTC));
            note.execute();
        }
    }

    /** Whether the hub is connected to the database. */
    public static boolean isInUse(Connection owner, String application) throws SQLException {
        return isTrue(owner, DumpTables.IN_USE, application);
    }

    private static boolean isTrue(Connection owner, String sql, String... values) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            ResultSet row = query.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What was loaded.
     *
     * @param data the dump of the data
     * @param keys the dump of the keys
     * @param rows of the data
     * @param kept keys whose subject is in the data
     */
    public record Restored(Path data, Path keys, long rows, long kept) {}
}
