package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.SubjectRegister;

/** What the hub remembers of LINE's events, in the transaction that takes them in. */
@Dependent
class LineEventTable {
    /** LINE promises a minute, the field reports half of it (reliability 2). */
    private static final Duration GOOD = Duration.ofSeconds(25);

    private static final String ADD = """
            INSERT INTO channels.line_event
              (channel, external_id, line_id, sender, happened_at, received_at, unsent_at, token_key, token)
            VALUES (:channel, :externalId, :lineId, :sender, :happenedAt, :at, CASE WHEN :unsent THEN :at::timestamptz END, :tokenKey, :token)
            ON CONFLICT (channel, external_id) DO NOTHING
        """;

    private static final String HOLD = """
            SELECT pg_advisory_xact_lock(hashtextextended('line-message:' || :channel || ':' || :lineId, 0))::text
        """;

    private static final String MESSAGE = """
            SELECT external_id FROM channels.line_event
            WHERE channel = :channel AND line_id = :lineId AND sender IS NOT DISTINCT FROM :sender AND unsent_at IS NULL
              AND happened_at <= :happenedAt
            ORDER BY received_at DESC, external_id DESC
            LIMIT 1
        """;

    private static final String UNSENT = """
            SELECT EXISTS (
              SELECT FROM channels.line_event
              WHERE channel = :channel AND line_id = :lineId AND sender IS NOT DISTINCT FROM :sender
                AND unsent_at IS NOT NULL AND happened_at > :happenedAt)
        """;

    private static final String SPEND = """
            WITH spent AS (
              SELECT channel, external_id, token_key, token FROM channels.line_event
              WHERE channel = :channel AND external_id = :externalId AND token IS NOT NULL AND received_at > :since
              FOR UPDATE)
            UPDATE channels.line_event SET token_key = NULL, token = NULL FROM spent
            WHERE line_event.channel = spent.channel AND line_event.external_id = spent.external_id
            RETURNING spent.token_key, spent.token
        """;

    private static final String CLEAR = """
            UPDATE channels.line_event SET token_key = NULL, token = NULL
            WHERE token IS NOT NULL AND received_at <= :since
        """;

    private final Jdbi jdbi;
    private final ContentVault vault;
    private final SubjectRegister register;
    private final Clock clock;

    @Inject
    LineEventTable(Jdbi jdbi, ContentVault vault, SubjectRegister register, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.register = register;
        this.clock = clock;
    }

    /** Nobody else takes in what is about the same message until the transaction ends. */
    void hold(String channel, LineEvent event) {
        event.messageId()
                .ifPresent(id -> jdbi.useHandle(db -> db.createQuery(HOLD)
                        .bind("channel", channel)
                        .bind("lineId", id)
                        .mapTo(String.class)
                        .list()));
    }

    /**
     * False when it is known already.
     *
     * @param said whether it became a message, which may be taken back
     */
    boolean add(String channel, LineEvent event, boolean said) {
        Optional<Sealed> token = event.replyToken().map(one -> vault.seal(one.getBytes(StandardCharsets.UTF_8)));
        return jdbi.withHandle(db -> db.createUpdate(ADD)
                        .bind("channel", channel)
                        .bind("externalId", event.externalId())
                        .bind(
                                "lineId",
                                said || event.takesBack() ? event.messageId().orElse(null) : null)
                        .bind("happenedAt", event.at())
                        .bind("sender", sender(event))
                        .bind("at", clock.instant())
                        .bind("unsent", event.takesBack())
                        .bind("tokenKey", token.map(Sealed::key).orElse(null))
                        .bind("token", token.map(Sealed::bytes).orElse(null))
                        .execute())
                == 1;
    }

    /** External id of the message that the event is about; empty when the hub never had it. */
    Optional<String> messageOf(String channel, LineEvent event) {
        return event.messageId()
                .flatMap(id -> jdbi.withHandle(db -> db.createQuery(MESSAGE)
                        .bind("channel", channel)
                        .bind("lineId", id)
                        .bind("happenedAt", event.at())
                        .bind("sender", sender(event))
                        .mapTo(String.class)
                        .findOne()));
    }

    /** Whether its sender took the message back before it came. */
    boolean unsent(String channel, LineEvent event) {
        return event.messageId()
                .filter(id -> jdbi.withHandle(db -> db.createQuery(UNSENT)
                        .bind("channel", channel)
                        .bind("lineId", id)
                        .bind("happenedAt", event.at())
                        .bind("sender", sender(event))
                        .mapTo(Boolean.class)
                        .one()))
                .isPresent();
    }

    /** The reply token of this event, once, while it is good. */
    Optional<String> spendToken(String channel, String externalId) {
        return jdbi.withHandle(db -> db.createQuery(SPEND)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .bind("since", clock.instant().minus(GOOD))
                .map((row, ctx) -> new Sealed(row.getBytes("token_key"), row.getBytes("token")))
                .findOne()
                .map(token -> new String(vault.open(token), StandardCharsets.UTF_8)));
    }

    /** Old tokens are good for nothing. */
    void clearOldTokens() {
        jdbi.useHandle(db -> db.createUpdate(CLEAR)
                .bind("since", clock.instant().minus(GOOD))
                .execute());
    }

    private byte[] sender(LineEvent event) {
        return event.talk().from().identifier().map(register::fingerprint).orElse(null);
    }
}
