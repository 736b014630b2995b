package th.sala.ticketing.repeat;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.Sha256;

/** First answers in a table, unique on caller and key; a status of 0 means begun. */
@Stateless
public class StoredAnswers implements FirstAnswers {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int BEGUN = 0;

    private static final String FORGET = "DELETE FROM ticketing.idempotency WHERE at < :before";

    private static final String FORGET_ONE =
            "DELETE FROM ticketing.idempotency WHERE caller = :caller AND key = :key AND at < :before";

    private static final String BEGIN = """
            INSERT INTO ticketing.idempotency (key, caller, request, status, at)
            VALUES (:key, :caller, :request, 0, :at)
            ON CONFLICT (caller, key) DO NOTHING
            """;

    private static final String FIND = """
            SELECT request, status, resource FROM ticketing.idempotency
            WHERE caller = :caller AND key = :key AND at >= :since
            """;

    private static final String KEEP = """
            UPDATE ticketing.idempotency SET status = :status, resource = :resource
            WHERE caller = :caller AND key = :key
            """;

    private static final String RELEASE =
            "DELETE FROM ticketing.idempotency WHERE caller = :caller AND key = :key AND status = 0";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public StoredAnswers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Claim claim(String caller, String key, byte[] request) {
        Instant now = clock.instant();
        byte[] fingerprint = Sha256.of(request);
        return jdbi.withHandle(handle -> {
            forgetOne(handle, caller, key, now);
            return begin(handle, caller, key, fingerprint, now)
                    ? new Claim(State.MINE, null)
                    : taken(find(handle, caller, key, now), fingerprint);
        });
    }

    @Override
    public Optional<KeptAnswer> answered(String caller, String key, byte[] request) {
        Claim claim = taken(jdbi.withHandle(handle -> find(handle, caller, key, clock.instant())), Sha256.of(request));
        return Optional.ofNullable(claim.answer());
    }

    @Override
    public void keep(String caller, String key, KeptAnswer answer) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("caller", caller)
                .bind("key", key)
                .bind("status", answer.status())
                .bind("resource", answer.resource())
                .execute());
    }

    @Override
    public void release(String caller, String key) {
        jdbi.useHandle(handle -> handle.createUpdate(RELEASE)
                .bind("caller", caller)
                .bind("key", key)
                .execute());
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    private static void forgetOne(Handle handle, String caller, String key, Instant now) {
        handle.createUpdate(FORGET_ONE)
                .bind("caller", caller)
                .bind("key", key)
                .bind("before", now.minus(KEPT))
                .execute();
    }

    private static boolean begin(Handle handle, String caller, String key, byte[] fingerprint, Instant now) {
        return handle.createUpdate(BEGIN)
                        .bind("caller", caller)
                        .bind("key", key)
                        .bind("request", fingerprint)
                        .bind("at", now)
                        .execute()
                == 1;
    }

    private static Optional<Row> find(Handle handle, String caller, String key, Instant now) {
        return handle.createQuery(FIND)
                .bind("caller", caller)
                .bind("key", key)
                .bind("since", now.minus(KEPT))
                .mapTo(Row.class)
                .findOne();
    }

    private static Claim taken(Optional<Row> row, byte[] fingerprint) {
        if (row.isEmpty()) {
            return new Claim(State.UNANSWERED, null);
        }
        if (!MessageDigest.isEqual(row.get().request(), fingerprint)) {
            return new Claim(State.OTHER_REQUEST, null);
        }
        return row.get().status() == BEGUN
                ? new Claim(State.UNANSWERED, null)
                : new Claim(
                        State.ANSWERED,
                        new KeptAnswer(row.get().status(), row.get().resource()));
    }

    /** One key as stored. */
    public record Row(byte[] request, int status, String resource) {}
}
