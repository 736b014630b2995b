package th.sala.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** PostgreSQL alone, given a decision of the gate: one row into a table like the hub's own, and its commit. */
final class CommitAlone implements AutoCloseable {
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

    CommitAlone(Settings settings) throws SQLException {
        owner = Database.connectAsOwner(settings);
        try (Statement statement = owner.createStatement()) {
            statement.execute(TABLE);
        }
        insert = owner.prepareStatement(INSERT);
    }

    /** Writes one; returns how long it took, in nanoseconds. */
    long once() throws SQLException {
        long began = System.nanoTime();
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, UUID.randomUUID());
        insert.executeUpdate();
        return System.nanoTime() - began;
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(REMOVE);
        } finally {
            owner.close();
        }
    }
}
