package th.sala.channels.meta;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/** The files that wait to be fetched, each once for ever. One that was taken is due again later and later, until it is ended. */
@Dependent
class SentFileTable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private static final String ADD = """
            INSERT INTO channels.meta_file (id, channel, external_id, place, sender, address_key, address, due_at)
            VALUES (:id, :channel, :externalId, :place, :sender, :key, :address, :at)
            ON CONFLICT (channel, external_id, place) DO NOTHING
            """;

    private static final String TAKE = """
            UPDATE channels.meta_file
            SET attempts = attempts + 1, due_at = :at::timestamptz + make_interval(secs => :pause * power(2, attempts))
            WHERE id IN (
              SELECT id FROM channels.meta_file WHERE due_at <= :at ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, channel, external_id, address_key, address, attempts
            """;

    private static final String HOLD = """
            SELECT id FROM channels.meta_file WHERE id = :id AND due_at IS NOT NULL FOR UPDATE
            """;

    private static final String END = """
            UPDATE channels.meta_file SET address_key = NULL, address = NULL, due_at = NULL WHERE id = :id
            """;

    private static final String FORGET = """
            UPDATE channels.meta_file SET address_key = NULL, address = NULL, due_at = NULL
            WHERE channel = :channel AND external_id = :externalId
            """;

    private final Jdbi jdbi;
    private final ContentVault vault;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    SentFileTable(Jdbi jdbi, ContentVault vault, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.register = register;
        this.clock = clock;
    }

    /** @param place of the file within its message, from 0 */
    void add(String channel, String externalId, int place, ChannelAddress sender, String address) {
        Sealed sealed = vault.seal(address.getBytes(StandardCharsets.UTF_8));
        jdbi.useHandle(db -> db.createUpdate(ADD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("channel", channel)
                .bind("externalId", externalId)
                .bind("place", place)
                .bind("sender", sender.identifier().map(register::fingerprint).orElse(null))
                .bind("key", sealed.key())
                .bind("address", sealed.bytes())
                .bind("at", clock.instant())
                .execute());
    }

    List<SentFile> take(int limit) {
        return jdbi.withHandle(db -> db.createQuery(TAKE)
                .bind("at", clock.instant())
                .bind("pause", FIRST_PAUSE.toSeconds())
                .bind("limit", limit)
                .map((row, ctx) -> file(row))
                .list());
    }

    /** Whether it still waits; until the transaction ends nobody else fetches it. */
    boolean hold(UUID id) {
        return jdbi.withHandle(db ->
                db.createQuery(HOLD).bind("id", id).mapTo(UUID.class).findOne().isPresent());
    }

    /** It is here, or lost; a message that comes again does not ask for it again. */
    void end(UUID id) {
        jdbi.useHandle(db -> db.createUpdate(END).bind("id", id).execute());
    }

    /** Of a message that its writer took back. */
    void forget(String channel, String externalId) {
        jdbi.useHandle(db -> db.createUpdate(FORGET)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .execute());
    }

    private SentFile file(ResultSet row) throws SQLException {
        byte[] address = vault.open(new Sealed(row.getBytes("address_key"), row.getBytes("address")));
        return new SentFile(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("external_id"),
                new String(address, StandardCharsets.UTF_8),
                row.getInt("attempts"));
    }
}
