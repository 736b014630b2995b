package th.sala.dev.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Copies tables into files, all as they were at one moment. The data and the subjects' keys are two dumps that never lie
 * together: whoever was erased is in no newer dump of the keys, so that an older dump of the data cannot be read of them. Each
 * removes those before it that are past the time which the law book states.
 */
public final class Dump {
    private static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private final Connection owner;
    private final Clock clock;

    /** @param owner a connection as the owner of the tables */
    public Dump(Connection owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /** Every table but the keys. */
    public Dumped data(Path folder) throws SQLException, IOException {
        DumpShelf shelf = DumpShelf.ofData(folder);
        shelf.requireApartFrom(DumpShelf.ofKeys(folder));
        return onto(shelf, DumpTables.DATA, "RET-BACKUP");
    }

    /** The keys alone. */
    public Dumped keys(Path folder) throws SQLException, IOException {
        DumpShelf shelf = DumpShelf.ofKeys(folder);
        shelf.requireApartFrom(DumpShelf.ofData(folder));
        return onto(shelf, DumpTables.KEYS, "RET-KEYS");
    }

    private Dumped onto(DumpShelf shelf, String tables, String law) throws SQLException, IOException {
        Path unfinished = shelf.begin();
        Instant now = clock.instant();
        owner.setAutoCommit(false);
        try {
            run(ONE_MOMENT);
            Duration kept = kept(law);
            Manifest manifest = new Manifest(now, SchemaVersions.of(owner), copied(tables, unfinished), sequences());
            owner.commit();
            manifest.write(unfinished);
            Path made = shelf.finish(unfinished, now);
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
            return new Dumped(made, manifest.tables().size(), rows, shelf.removeOlderThan(kept, now));
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private List<Manifest.Table> copied(String tables, Path folder) throws SQLException, IOException {
        CopyManager copies = new CopyManager(owner.unwrap(BaseConnection.class));
        List<Manifest.Table> copied = new ArrayList<>();
        for (TableCopy table : TableCopy.all(owner, tables)) {
            MessageDigest hash = sha256();
            long rows;
            try (OutputStream file =
                    new DigestOutputStream(Files.newOutputStream(folder.resolve(table.file())), hash)) {
                rows = copies.copyOut(table.out(), file);
            }
            copied.add(new Manifest.Table(table.name(), rows, HexFormat.of().formatHex(hash.digest())));
        }
        return copied;
    }

    private Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new TreeMap<>();
        try (Statement query = owner.createStatement();
                ResultSet rows = query.executeQuery(DumpTables.SEQUENCES)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    private Duration kept(String law) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(DumpTables.DAYS)) {
            query.setString(1, law);
            ResultSet row = query.executeQuery();
            if (!row.next()) {
                throw new IllegalStateException("The law book states no days under " + law + ".");
            }
            return Duration.ofDays(row.getInt(1));
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was made.
     *
     * @param folder where it lies
     * @param removed older ones that were past their time
     */
    public record Dumped(Path folder, int tables, long rows, List<Path> removed) {
        public Dumped {
            removed = List.copyOf(removed);
        }
    }
}
