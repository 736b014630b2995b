package th.sala.channels.meta;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.runtime.ErrandQueue;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/** The files that wait to be fetched, each once for ever: what is ended stays as a row without its address. */
@Dependent
class SentFileTable extends ErrandQueue<SentFile> {
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
            RETURNING id, channel, external_id, address_key AS about_key, address AS about, attempts
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
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    SentFileTable(Jdbi jdbi, ContentVault vault, SubjectRegister register, Clock clock) {
        super(jdbi, vault, clock, new Statements(TAKE, HOLD, END, FORGET));
        this.jdbi = jdbi;
        this.register = register;
        this.clock = clock;
    }

    /** @param place of the file within its message, from 0 */
    void add(String channel, String externalId, int place, ChannelAddress sender, String address) {
        Sealed sealed = sealed(address);
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

    @Override
    protected SentFile errand(ResultSet row, String address) throws SQLException {
        return new SentFile(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("external_id"),
                address,
                row.getInt("attempts"));
    }
}
