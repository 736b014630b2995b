package th.sala.channels.line;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.runtime.ErrandQueue;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** What is still asked of LINE. */
@Dependent
class ErrandTable extends ErrandQueue<Errand> {
    private static final String ADD = """
            INSERT INTO channels.line_errand (id, channel, kind, external_id, errand_key, errand, due_at)
            VALUES (:id, :channel, :kind, :externalId, :key, :errand, :at)
            ON CONFLICT (channel, external_id, kind) DO NOTHING
            """;

    private static final String TAKE = """
            UPDATE channels.line_errand
            SET attempts = attempts + 1, due_at = :at::timestamptz + make_interval(secs => :pause * power(2, attempts))
            WHERE id IN (
              SELECT id FROM channels.line_errand WHERE due_at <= :at ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, channel, kind, external_id, errand_key AS about_key, errand AS about, attempts
            """;

    private static final String HOLD = "SELECT id FROM channels.line_errand WHERE id = :id FOR UPDATE";

    private static final String END = "DELETE FROM channels.line_errand WHERE id = :id";

    private static final String FORGET = """
            DELETE FROM channels.line_errand WHERE channel = :channel AND external_id = :externalId
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    ErrandTable(Jdbi jdbi, ContentVault vault, Clock clock) {
        super(jdbi, vault, clock, new Statements(TAKE, HOLD, END, FORGET));
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(String channel, String kind, String externalId, JsonObject about) {
        Sealed sealed = sealed(about.toString());
        jdbi.useHandle(db -> db.createUpdate(ADD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("channel", channel)
                .bind("kind", kind)
                .bind("externalId", externalId)
                .bind("key", sealed.key())
                .bind("errand", sealed.bytes())
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    protected Errand errand(ResultSet row, String about) throws SQLException {
        return new Errand(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                row.getString("kind"),
                row.getString("external_id"),
                Errand.read(about),
                row.getInt("attempts"));
    }
}
