package th.sala.dev.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes of the large tables that no constraint stands on: dropped before much is added and made anew after. Their statements
 * stand in a table meanwhile, so that a seed that was cut off is mended by the next one.
 */
final class IndexesAside {
    private static final String NOTE = """
        CREATE TABLE IF NOT EXISTS ticketing.seed_index (name text PRIMARY KEY, statement text NOT NULL);
        INSERT INTO ticketing.seed_index (name, statement)
        SELECT indexname, indexdef FROM pg_indexes
        WHERE schemaname = 'ticketing' AND tablename IN ('ticket', 'message', 'search_row', 'inbox', 'ticket_change', 'sla_clock')
          AND indexdef NOT LIKE 'CREATE UNIQUE%'
          AND indexname NOT IN ('message_ticket', 'ticket_change_ticket')
        ON CONFLICT DO NOTHING;
        DO $$ DECLARE gone text; BEGIN
          FOR gone IN SELECT name FROM ticketing.seed_index LOOP
            EXECUTE format('DROP INDEX IF EXISTS ticketing.%I', gone);
          END LOOP;
        END $$;
        """;
    private static final String NOTED = """
        SELECT statement FROM ticketing.seed_index ORDER BY statement LIKE '%gin%' DESC, name
        """;
    private static final String THERE = "SELECT to_regclass('ticketing.seed_index') IS NOT NULL";
    private static final String MEMORY = "SET maintenance_work_mem = '512MB'";
    private static final String FORGET = "DROP TABLE IF EXISTS ticketing.seed_index";

    private final Connection owner;

    IndexesAside(Connection owner) {
        this.owner = owner;
    }

    void setAside() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(NOTE);
        }
    }

    /** The statements that make them again; none when nothing was set aside. */
    List<String> aside() throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement ask = owner.createStatement()) {
            ResultSet there = ask.executeQuery(THERE);
            there.next();
            if (there.getBoolean(1)) {
                ResultSet row = ask.executeQuery(NOTED);
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
        }
        return statements;
    }

    /** Makes one again. */
    static void make(Connection connection, String statement) throws SQLException {
        try (Statement make = connection.createStatement()) {
            make.execute(MEMORY);
            make.execute(statement.replaceFirst("INDEX", "INDEX IF NOT EXISTS"));
        }
        connection.commit();
    }

    void forget() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(FORGET);
        }
    }
}
