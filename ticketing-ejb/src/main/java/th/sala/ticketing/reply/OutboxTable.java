package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.LawfulBasis;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.scan.ScanPolicy;

/** The outbox's rows and the states they go through. */
@Singleton
class OutboxTable {
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** As long as an answer of the console can be taken back, and a little more. */
    private static final Duration MOMENTS = Duration.ofSeconds(6);

    private static final int MOST_MOMENTS = 3;

    /**
     * Of one account, as many as their files are within the bytes, but always the first; none whose files the scanner has yet to see. What
     * left as one call is due again as a whole. A person's answer on LINE waits for the next one to the same customer that
     * leaves within moments.
     */
    private static final String DUE = """
            WITH due AS (
                SELECT * FROM ticketing.outbox
                WHERE channel = :channel AND state = 'queued' AND available_at <= :now AND NOT account = ANY (:except)
                  AND NOT (:scanned AND EXISTS (
                    SELECT FROM ticketing.attachment
                    WHERE message = outbox.message AND state = 'unscanned' AND scan_reason IS NULL))
                  AND NOT (joined IS NOT NULL AND EXISTS (
                    SELECT FROM ticketing.outbox AS part
                    WHERE part.joined = outbox.joined
                      AND (part.state = 'sending' OR part.state = 'queued' AND part.available_at > :now)))
                  AND NOT (channel = 'line' AND kind = 'reply' AND attempts = 0 AND available_at > :patient AND EXISTS (
                    SELECT FROM ticketing.outbox AS next
                    WHERE next.ticket = outbox.ticket AND next.channel = 'line' AND next.kind = 'reply'
                      AND next.state = 'queued' AND next.attempts = 0
                      AND next.available_at > :now AND next.available_at <= :soon))
                ORDER BY available_at, id
                LIMIT :limit
                FOR UPDATE SKIP LOCKED
            ), weighed AS (
                SELECT due.*, row_number() OVER oldest AS place,
                    sum((SELECT coalesce(sum(size), 0) FROM ticketing.attachment WHERE message = due.message))
                        OVER oldest AS weight
                FROM due WHERE account = (SELECT account FROM due ORDER BY available_at, id LIMIT 1)
                WINDOW oldest AS (ORDER BY available_at, id)
            )
            SELECT weighed.*,
                (SELECT count(*) FROM ticketing.outbox AS part
                 WHERE part.joined = weighed.joined AND part.state = 'queued') AS parts
            FROM weighed WHERE place = 1 OR weight <= :bytes ORDER BY place
            """;

    private static final String STOPPABLE = """
            SELECT * FROM ticketing.outbox
            WHERE persons @> ARRAY[CAST(:person AS uuid)] AND state IN ('queued', 'sending') AND NOT begun
              AND (:purpose::text IS NULL OR purpose = :purpose) AND (:channel::text IS NULL OR channel = :channel)
            FOR UPDATE
            """;

    private static final String LEAVING = """
            SELECT EXISTS (SELECT FROM ticketing.outbox
            WHERE persons @> ARRAY[CAST(:person AS uuid)] AND state = 'sending' AND begun
              AND (:purpose::text IS NULL OR purpose = :purpose) AND (:channel::text IS NULL OR channel = :channel))
            """;

    private static final String BETWEEN = """
            SELECT * FROM ticketing.outbox
            WHERE persons && :some AND persons && :others AND state IN ('queued', 'sending') AND NOT begun
            FOR UPDATE
            """;

    private static final String WAITING = """
            SELECT * FROM ticketing.outbox WHERE channel = :channel AND state = 'queued' AND kind = 'reply' FOR UPDATE
            """;

    private static final String LOCK = "SELECT * FROM ticketing.outbox WHERE id = :id FOR UPDATE";

    private static final String LOCK_MESSAGE = "SELECT * FROM ticketing.outbox WHERE message = :message FOR UPDATE";

    private static final String LOCK_CLAIMED = "SELECT * FROM ticketing.outbox WHERE claim = :claim FOR UPDATE";

    /** Whoever holds many waits for none. */
    private static final String LOCK_CLAIMED_AT_ONCE = LOCK_CLAIMED + " NOWAIT";

    private static final String LIST = """
            SELECT * FROM ticketing.outbox
            WHERE (:state::text IS NULL OR state = :state)
              AND ticket IN (SELECT id FROM ticketing.ticket WHERE team = ANY (:teams))
            ORDER BY created_at DESC, id DESC
            LIMIT :limit
            """;

    private static final String SENDING = """
            UPDATE ticketing.outbox
            SET state = 'sending', claim = :claim, begun = false, lease_until = :lease, attempts = attempts + 1,
                decision = :decision, awaited = :awaited, reason = NULL
            WHERE id = :id
            """;

    private static final String BEGIN = """
            UPDATE ticketing.outbox
            SET begun = true, begun_at = :at, first_begun_at = coalesce(first_begun_at, :at), lease_until = :lease
            WHERE claim = :claim AND state = 'sending'
            """;

    private static final String BEGIN_TOGETHER = """
            UPDATE ticketing.outbox SET begun = true, lease_until = :lease, joined = :key
            WHERE claim = :claim AND state = 'sending'
            """;

    /** What stayed behind when the call that it was a part of was taken leaves by itself. */
    private static final String PART = """
            UPDATE ticketing.outbox SET joined = NULL
            WHERE joined = :joined AND state NOT IN ('sending', 'sent')
            """;

    private static final String REQUEUE = """
            UPDATE ticketing.outbox
            SET state = 'queued', available_at = :at, begun = false, lease_until = NULL, reason = :reason, settled_at = NULL
            WHERE id = :id
            """;

    private static final String BEGIN_ANEW = "UPDATE ticketing.outbox SET first_begun_at = NULL WHERE id = :id";

    private static final String SETTLE = """
            UPDATE ticketing.outbox
            SET state = :state, lease_until = NULL, provider_answer = coalesce(:answer, provider_answer),
                reason = :reason, settled_at = :at
            WHERE id = :id
            """;

    private static final String EXPIRED = """
            SELECT * FROM ticketing.outbox
            WHERE state = 'sending' AND lease_until < :now
            ORDER BY lease_until
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """;

    private final Jdbi jdbi;
    private final ScanPolicy scans;
    private final Clock clock;

    @Inject
    OutboxTable(Jdbi jdbi, ScanPolicy scans, Clock clock) {
        this.jdbi = jdbi;
        this.scans = scans;
        this.clock = clock;
    }

    /** @param bytes how much their files may weigh together; one message may be heavier */
    List<OutboxRow> lockDue(String channel, Set<String> except, int limit, long bytes) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("channel", channel)
                .bindArray("except", String.class, except.toArray())
                .bind("scanned", scans.required())
                .bind("now", clock.instant())
                .bind("patient", clock.instant().minus(MOMENTS.multipliedBy(MOST_MOMENTS)))
                .bind("soon", clock.instant().plus(MOMENTS))
                .bind("limit", limit)
                .bind("bytes", bytes)
                .reduceRows(new WholeCalls(), WholeCalls::add)
                .rows());
    }

    /**
     * What uses this person's data and has not begun to leave.
     *
     * @param purpose null for every purpose
     * @param channel null for every channel
     */
    List<OutboxRow> lockStoppable(UUID person, String purpose, String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(STOPPABLE)
                .bind("person", person)
                .bind("purpose", purpose)
                .bind("channel", channel)
                .mapTo(OutboxRow.class)
                .list());
    }

    /** Whether a provider is being given something that uses this person's data; null for every purpose or channel. */
    boolean leaving(UUID person, String purpose, String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(LEAVING)
                .bind("person", person)
                .bind("purpose", purpose)
                .bind("channel", channel)
                .mapTo(Boolean.class)
                .one());
    }

    /** What uses the data of both and has not begun to leave. */
    List<OutboxRow> lockBetween(List<SubjectId> some, List<SubjectId> others) {
        return jdbi.withHandle(handle -> handle.createQuery(BETWEEN)
                .bindArray(
                        "some", UUID.class, some.stream().map(SubjectId::value).toList())
                .bindArray(
                        "others",
                        UUID.class,
                        others.stream().map(SubjectId::value).toList())
                .mapTo(OutboxRow.class)
                .list());
    }

    /** The answers that wait there. */
    List<OutboxRow> lockWaiting(String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("channel", channel)
                .mapTo(OutboxRow.class)
                .list());
    }

    List<OutboxRow> lockExpired(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(EXPIRED)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .mapTo(OutboxRow.class)
                .list());
    }

    Optional<OutboxRow> lock(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LOCK).bind("id", id).mapTo(OutboxRow.class).findOne());
    }

    Optional<OutboxRow> lockMessage(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK_MESSAGE)
                .bind("message", message)
                .mapTo(OutboxRow.class)
                .findOne());
    }

    Optional<OutboxRow> lockClaimed(UUID claim) {
        return claimed(LOCK_CLAIMED, claim);
    }

    /** Throws when somebody else holds the row. */
    Optional<OutboxRow> lockClaimedAtOnce(UUID claim) {
        return claimed(LOCK_CLAIMED_AT_ONCE, claim);
    }

    private Optional<OutboxRow> claimed(String lock, UUID claim) {
        return jdbi.withHandle(handle -> handle.createQuery(lock)
                .bind("claim", claim)
                .mapTo(OutboxRow.class)
                .findOne());
    }

    /** @param state null for every state */
    List<OutboxRow> list(String state, List<String> teams, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("state", state)
                .bindArray("teams", String.class, teams)
                .bind("limit", limit)
                .mapTo(OutboxRow.class)
                .list());
    }

    /**
     * @param claim a token that no other claim has
     * @param decision what it leaves on now
     */
    void sending(UUID id, UUID claim, Decision decision) {
        Instant lease = clock.instant().plus(LEASE);
        WriteBehind.add(
                jdbi,
                SENDING,
                row -> row.bind("id", id)
                        .bind("claim", claim)
                        .bind("decision", decision.id())
                        .bind("awaited", !LawfulBasis.valueOf(decision.basis()).needsConsent())
                        .bind("lease", lease));
    }

    /** Renews the lease of what leaves now; false when this claim does not hold the row any more. */
    boolean begin(UUID claim) {
        return jdbi.withHandle(handle -> handle.createUpdate(BEGIN)
                        .bind("claim", claim)
                        .bind("at", clock.instant())
                        .bind("lease", clock.instant().plus(LEASE))
                        .execute())
                == 1;
    }

    /** @param key of the call in which it leaves */
    boolean begin(UUID claim, UUID key) {
        return jdbi.withHandle(handle -> handle.createUpdate(BEGIN_TOGETHER)
                        .bind("claim", claim)
                        .bind("key", key)
                        .bind("lease", clock.instant().plus(LEASE))
                        .execute())
                == 1;
    }

    /** The call that it was a part of was taken. */
    void part(OutboxRow row) {
        if (row.joined() != null) {
            jdbi.useHandle(handle ->
                    handle.createUpdate(PART).bind("joined", row.joined()).execute());
        }
    }

    void requeue(UUID id, Instant at, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(REQUEUE)
                .bind("id", id)
                .bind("at", at)
                .bind("reason", reason)
                .execute());
    }

    /** A person sends it once more, knowing that it may have left long ago. */
    void beginAnew(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(BEGIN_ANEW).bind("id", id).execute());
    }

    /** @param answer the provider's own words; null keeps what is known */
    void settle(UUID id, String state, String answer, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(SETTLE)
                .bind("id", id)
                .bind("state", state)
                .bind("answer", answer)
                .bind("reason", reason)
                .bind("at", clock.instant())
                .execute());
    }
}
