package th.sala.channels.runtime;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/**
 * What a provider is still asked after a message was taken in, sealed, in a table of its channel. One that was taken is due
 * again after 15 seconds, then later and later, until it is ended. Every method joins the caller's transaction.
 */
public abstract class ErrandQueue<T> {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private final Jdbi jdbi;
    private final ContentVault vault;
    private final Clock clock;
    private final Statements statements;

    protected ErrandQueue(Jdbi jdbi, ContentVault vault, Clock clock, Statements statements) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
        this.statements = statements;
    }

    /** @param about what the row says, opened */
    protected abstract T errand(ResultSet row, String about) throws SQLException;

    public List<T> take(int limit) {
        return jdbi.withHandle(db -> db.createQuery(statements.take())
                .bind("at", clock.instant())
                .bind("pause", FIRST_PAUSE.toSeconds())
                .bind("limit", limit)
                .map((row, ctx) -> errand(row, opened(row)))
                .list());
    }

    /** Whether it still waits; until the transaction ends nobody else runs it. */
    public boolean hold(UUID id) {
        return jdbi.withHandle(db -> db.createQuery(statements.hold())
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    /** It is done, or given up. */
    public void end(UUID id) {
        jdbi.useHandle(db -> db.createUpdate(statements.end()).bind("id", id).execute());
    }

    /** Of a message that its writer took back. */
    public void forget(String channel, String externalId) {
        jdbi.useHandle(db -> db.createUpdate(statements.forget())
                .bind("channel", channel)
                .bind("externalId", externalId)
                .execute());
    }

    protected Sealed sealed(String about) {
        return vault.seal(about.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(ResultSet row) throws SQLException {
        Sealed sealed = new Sealed(row.getBytes("about_key"), row.getBytes("about"));
        return new String(vault.open(sealed), StandardCharsets.UTF_8);
    }

    /**
     * The SQL of one table.
     *
     * @param take gives at most {@code :limit} that are due {@code :at}, makes them due again after {@code :pause} seconds
     *     and more, and returns them with {@code about_key} and {@code about}
     * @param hold the id of {@code :id} while it waits, locked
     * @param end of {@code :id}
     * @param forget those of {@code :externalId} on {@code :channel}
     */
    protected record Statements(String take, String hold, String end, String forget) {
        /** Its values are the SQL of a subclass. */
        public Statements {}
    }
}
