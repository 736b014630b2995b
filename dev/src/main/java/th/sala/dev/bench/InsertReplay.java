package th.sala.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/**
 * PostgreSQL alone, given the rows that the hub wrote: the same rows into tables with the same columns, checks and
 * indexes, without the hub's foreign keys, triggers, updates and the seals that follow later; the
 * rows of fifty mails a transaction, four writers,
 * batched by the driver. What the database could do if nobody had to think about a mail.
 */
final class InsertReplay {
    private static final int WRITERS = 4;
    private static final int MAILS_A_TRANSACTION = 50;
    private static final String NOW = "SELECT txid_current()";
    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname) AS name, c.oid::bigint AS oid
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels') AND c.relkind = 'r'
              AND c.relname <> 'flyway_schema_history' AND c.relname NOT LIKE 'ledger\\_%'
            """;
    private static final String STATEMENTS = """
            SELECT format('CREATE TABLE replay."%1$s" (LIKE %2$s INCLUDING ALL)', ?, ?),
                   format('INSERT INTO replay."%1$s" (%2$s) OVERRIDING SYSTEM VALUE VALUES (%3$s)', ?,
                          string_agg(quote_ident(attname), ', ' ORDER BY attnum),
                          string_agg('?::' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)),
                   format('SELECT %s FROM %s WHERE xmin::text::bigint >= %s', string_agg(quote_ident(attname), ', ' ORDER BY attnum), ?, ?)
            FROM pg_attribute
            WHERE attrelid = ?::oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            """;

    private final Settings settings;
    private final long since;

    private InsertReplay(Settings settings, long since) {
        this.settings = settings;
        this.since = since;
    }

    /** Begins to note what is written. */
    static InsertReplay from(Settings settings) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                Statement now = owner.createStatement();
                ResultSet row = now.executeQuery(NOW)) {
            row.next();
            return new InsertReplay(settings, row.getLong(1));
        }
    }

    /** Writes it all again; returns the mails a second. */
    double mailsASecond(int mails) throws SQLException, InterruptedException {
        List<Rows> written = written();
        var next = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        long began = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            running.add(writers.submit(() -> write(written, mails, next)));
        }
        for (Future<?> one : running) {
            await(one);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        writers.shutdown();
        return mails / seconds;
    }

    private static void await(Future<?> one) throws SQLException, InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause());
        }
    }

    private Void write(List<Rows> written, int mails, AtomicInteger next) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings)) {
            owner.setAutoCommit(false);
            int from = next.getAndAdd(MAILS_A_TRANSACTION);
            while (from < mails) {
                for (Rows rows : written) {
                    rows.insert(owner, from, Math.min(mails, from + MAILS_A_TRANSACTION), mails);
                }
                owner.commit();
                from = next.getAndAdd(MAILS_A_TRANSACTION);
            }
        }
        return null;
    }

    private List<Rows> written() throws SQLException {
        var written = new ArrayList<Rows>();
        try (Connection owner = Database.connectAsOwner(settings);
                Statement statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS replay CASCADE");
            statement.execute("CREATE SCHEMA replay");
            try (ResultSet tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    Rows rows = rows(owner, tables.getString("name"), tables.getLong("oid"));
                    if (!rows.values().isEmpty()) {
                        written.add(rows);
                    }
                }
            }
        }
        return written;
    }

    private Rows rows(Connection owner, String table, long oid) throws SQLException {
        try (PreparedStatement ask = owner.prepareStatement(STATEMENTS);
                Statement run = owner.createStatement()) {
            ask.setString(1, table);
            ask.setString(2, table);
            ask.setString(3, table);
            ask.setString(4, table);
            ask.setString(5, Long.toString(since));
            ask.setLong(6, oid);
            try (ResultSet told = ask.executeQuery()) {
                told.next();
                run.execute(told.getString(1));
                return new Rows(told.getString(2), Rows.read(run, told.getString(3)));
            }
        }
    }

    /** The rows of one table, in the order they lie there. */
    private record Rows(String insert, List<Object[]> values) {

        static List<Object[]> read(Statement run, String query) throws SQLException {
            var values = new ArrayList<Object[]>();
            try (ResultSet rows = run.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = rows.getObject(i + 1);
                    }
                    values.add(row);
                }
            }
            return values;
        }

        void insert(Connection owner, int fromMail, int toMail, int mails) throws SQLException {
            int from = (int) ((long) values.size() * fromMail / mails);
            int to = (int) ((long) values.size() * toMail / mails);
            try (PreparedStatement batch = owner.prepareStatement(insert)) {
                for (Object[] row : values.subList(from, to)) {
                    for (int i = 0; i < row.length; i++) {
                        batch.setObject(i + 1, row[i]);
                    }
                    batch.addBatch();
                }
                batch.executeBatch();
            }
        }
    }
}
