package th.sala.channels.line;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** The errands that wait. One that was taken is due again after 15 seconds, then later and later, until it is ended. */
@Dependent
class ErrandTable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

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
            RETURNING id, channel, kind, external_id, errand_key, errand, attempts
            """;

    private static final String HOLD = "SELECT id FROM channels.line_errand WHERE id = :id FOR UPDATE";

    private static final String END = "DELETE FROM channels.line_errand WHERE id = :id";

    private static final String FORGET = """
            DELETE FROM channels.line_errand WHERE channel = :channel AND external_id = :externalId
            """;

    private final Jdbi jdbi;
    private final ContentVault vault;
    private final Clock clock;

    @Inject
    ErrandTable(Jdbi jdbi, ContentVault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    void add(String channel, String kind, String externalId, JsonObject about) {
        Sealed sealed = vault.seal(about.toString().getBytes(StandardCharsets.UTF_8));
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

    List<Errand> take(int limit) {
        return jdbi.withHandle(db -> db.createQuery(TAKE)
                .bind("at", clock.instant())
                .bind("pause", FIRST_PAUSE.toSeconds())
                .bind("limit", limit)
                .map((row, ctx) -> new Errand(
                        row.getObject("id", UUID.class),
                        row.getString("channel"),
                        row.getString("kind"),
                        row.getString("external_id"),
                        Errand.read(new String(
                                vault.open(new Sealed(row.getBytes("errand_key"), row.getBytes("errand"))),
                                StandardCharsets.UTF_8)),
                        row.getInt("attempts")))
                .list());
    }

    /** Whether it still waits; until the transaction ends nobody else runs it. */
    boolean hold(UUID id) {
        return jdbi.withHandle(db ->
                        db.createQuery(HOLD).bind("id", id).mapTo(UUID.class).findOne())
                .isPresent();
    }

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
}
