package th.sala.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** PostgreSQL alone, given a decision of the gate: one row into a table like the hub's own, in a transaction. */
final class RowAlone implements AutoCloseable {
    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS consent.bench_decision (LIKE consent.gate_decision INCLUDING ALL)
            """;
    private static final String REMOVE = "DROP TABLE consent.bench_decision";
    private static final String INSERT = """
            INSERT INTO consent.bench_decision
                (id, at, subject_id, purpose_key, operation, channel, actor, permitted, basis, evidence)
            VALUES (?, now(), ?, 'customer-care', 'send', 'email', 'dpo1', true, 'S24_3', 'purpose:customer-care/1')
            """;

    private final Connection owner;
    private final PreparedStatement insert;

    RowAlone(Settings settings) throws SQLException {
        owner = Database.connectAsOwner(settings);
        try (Statement statement = owner.createStatement()) {
            statement.execute(TABLE);
        }
        owner.setAutoCommit(false);
        insert = owner.prepareStatement(INSERT);
    }

    /** Writes one and commits it; returns how long the row took without the commit, in nanoseconds. */
    long once() throws SQLException {
        long began = System.nanoTime();
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, UUID.randomUUID());
        insert.executeUpdate();
        long took = System.nanoTime() - began;
        owner.commit();
        return took;
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(REMOVE);
            owner.commit();
        } finally {
            owner.close();
        }
    }
}
