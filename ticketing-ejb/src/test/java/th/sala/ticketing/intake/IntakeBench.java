package th.sala.ticketing.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

/** An intake on one connection, with the transactions that a container would begin and end. */
final class IntakeBench {
    final TestClock clock = TestClock.at("2026-12-01T02:00:00Z");
    final Intakes intakes;
    private final Connection connection;
    private final Jdbi jdbi;

    IntakeBench() {
        try {
            connection = TestDatabase.shared().as("sala_app").getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        jdbi = Jdbi.create(connection).installPlugin(new PostgresTypes());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        ConsentPorts consent = ConsentPorts.on(jdbi, clock);
        intakes = new Intakes(jdbi, new KeyedVault(TestKeys.master()), consent.subjects(), consent.trail(), clock);
        committed(this::somebodyAnswers);
    }

    private int somebodyAnswers() {
        String team = "bench-" + UUID.randomUUID();
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO ticketing.team (key, name_th, name_en, sla_policy) VALUES (?, ?, ?, 'standard')",
                team,
                team,
                team));
        return jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team) VALUES ('email', ?, ?)",
                team + "@sala.test",
                team));
    }

    <T> T committed(Supplier<T> deed) {
        T result = deed.get();
        end(connection::commit);
        return result;
    }

    @SuppressWarnings("ReturnValueIgnored")
    void rolledBack(Supplier<?> deed) {
        deed.get();
        end(connection::rollback);
    }

    int rows(String externalId) {
        return committed(() -> jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.inbox WHERE external_id = :id")
                        .bind("id", externalId)
                        .mapTo(Integer.class)
                        .one()));
    }

    UUID id(String externalId) {
        return committed(() ->
                jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM ticketing.inbox WHERE external_id = :id")
                        .bind("id", externalId)
                        .mapTo(UUID.class)
                        .one()));
    }

    Optional<Instant> came(UUID id) {
        return committed(
                () -> jdbi.withHandle(handle -> handle.createQuery("SELECT came_at FROM ticketing.inbox WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Instant.class)
                        .findOne()));
    }

    String state(UUID id) {
        return committed(
                () -> jdbi.withHandle(handle -> handle.createQuery("SELECT state FROM ticketing.inbox WHERE id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one()));
    }

    /** The payload, the original bytes and those of the files, as they lie in the tables. */
    List<byte[]> stored(UUID id) {
        return committed(() -> jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT payload FROM ticketing.inbox WHERE id = :id
                        UNION ALL
                        SELECT blob.bytes FROM ticketing.inbox JOIN ticketing.blob
                          ON blob.id = inbox.raw OR blob.id = ANY (inbox.files)
                        WHERE inbox.id = :id
                        """).bind("id", id).mapTo(byte[].class).list()));
    }

    private static void end(Ending ending) {
        try {
            ending.run();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private interface Ending {
        void run() throws SQLException;
    }
}
