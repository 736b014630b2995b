package th.sala.consent.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Writes that wait until the work they belong to is through, and then go to the database together: a batch of messages
 * needs one round trip for a table instead of one for each message. Nothing is seen out of order: a statement that names a
 * table with waiting rows sends all that wait first.
 */
public final class WriteBehind {
    private static final ThreadLocal<WriteBehind> CURRENT = new ThreadLocal<>();
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:INSERT INTO|UPDATE)\\s+([a-z_.]+)");

    private final Handle handle;
    private Map<String, List<Consumer<SqlStatement<?>>>> waiting = new LinkedHashMap<>();

    private WriteBehind(Handle handle) {
        this.handle = handle;
    }

    /** Does the work, then what it left to write, all on the caller's transaction. */
    public static void during(Jdbi jdbi, Runnable work) {
        jdbi.useHandle(handle -> {
            WriteBehind own = new WriteBehind(handle);
            CURRENT.set(own);
            try {
                work.run();
                own.write();
            } finally {
                CURRENT.remove();
            }
        });
    }

    /**
     * Writes one row, at once or with others like it at the end of the work under way in this transaction.
     *
     * @param sql an INSERT or UPDATE; in the order of their first use these keep to foreign keys
     * @param values binds the row; may be called later
     */
    public static void add(Jdbi jdbi, String sql, Consumer<SqlStatement<?>> values) {
        addAll(jdbi, sql, List.of(values));
    }

    /** The same for any number of rows. */
    public static void addAll(Jdbi jdbi, String sql, List<Consumer<SqlStatement<?>>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            WriteBehind current = CURRENT.get();
            if (current != null && current.handle.equals(handle)) {
                current.waiting.computeIfAbsent(sql, any -> new ArrayList<>()).addAll(rows);
            } else {
                write(handle, sql, rows);
            }
        });
    }

    /** Executes a statement without values, however often it is asked for during the work under way. */
    public static void once(Jdbi jdbi, String sql) {
        jdbi.useHandle(handle -> {
            WriteBehind current = CURRENT.get();
            if (current != null && current.handle.equals(handle)) {
                current.waiting.putIfAbsent(sql, List.of());
            } else {
                write(handle, sql, List.of());
            }
        });
    }

    private void write() {
        Map<String, List<Consumer<SqlStatement<?>>>> due = waiting;
        waiting = new LinkedHashMap<>();
        due.forEach((sql, rows) -> write(handle, sql, rows));
    }

    private static void write(Handle handle, String sql, List<Consumer<SqlStatement<?>>> rows) {
        if (rows.isEmpty()) {
            handle.execute(sql);
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.forEach(values -> {
            values.accept(batch);
            batch.add();
        });
        batch.execute();
    }

    private boolean waitsFor(String sql) {
        return waiting.keySet().stream().anyMatch(writing -> {
            Matcher table = TABLE.matcher(writing);
            return table.find() && sql.contains(table.group(1));
        });
    }

    /** Looks at each statement before it is executed. */
    static final class Order implements SqlLogger {
        @Override
        public void logBeforeExecution(StatementContext context) {
            WriteBehind current = CURRENT.get();
            if (current != null && current.waitsFor(context.getRenderedSql())) {
                current.write();
            }
        }
    }
}
