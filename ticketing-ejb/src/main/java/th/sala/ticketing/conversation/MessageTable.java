package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.StoredFile;
import th.sala.ticketing.words.QuotedText;

@Singleton
class MessageTable implements Messages {
    private static final String MAIL = "email";

    private static final String INSERT = """
            INSERT INTO ticketing.message
              (id, ticket, direction, kind, channel, account, external_id, author, customer, at, sent_at, subject, text,
               html, language, participants_key, participants, addresses, trust, automatic, purpose, decision, raw,
               delivery_state, delivery_at, quoted_from)
            VALUES
              (:id, :ticket, :direction, :kindCode, :channel, :account, :externalId, :author, :subjectId, :at, :sentAt,
               :subject, :text, :html, :language, :participantsKey, :participants, :addresses, :trustCode, :automatic, :purpose,
               :decision, :raw, :deliveryState,
               CASE WHEN :deliveryState::text IS NULL THEN NULL ELSE :at::timestamptz END, :quotedFrom)
            """;

    private static final String FIND = """
            SELECT id, ticket, kind, channel, account, author, customer, subject, text, html, language, automatic,
                   participants_key, participants, at
            FROM ticketing.message WHERE id = :id
            """;

    private static final String NEWEST = """
            SELECT id FROM ticketing.message
            WHERE ticket = :ticket AND kind IN ('message', 'reply') AND delivery_reason IS DISTINCT FROM 'taken-back'
            ORDER BY id DESC LIMIT 1
            """;

    private static final String NEWEST_ON_EACH = """
            SELECT id FROM (
              SELECT DISTINCT ON (channel) id FROM ticketing.message
              WHERE ticket = :ticket AND kind IN ('message', 'reply') AND delivery_reason IS DISTINCT FROM 'taken-back'
              ORDER BY channel, id DESC) AS newest
            ORDER BY id DESC
            """;

    /** In the order in which they came into the ticket: written in it, or moved there from another one. */
    private static final String NEWER = """
            SELECT id FROM ticketing.message
            WHERE ticket = :ticket AND kind IN ('message', 'reply') AND delivery_reason IS DISTINCT FROM 'taken-back'
              AND (coalesce(moved_in, id), id) > (SELECT coalesce(moved_in, id), id FROM ticketing.message WHERE id = :id)
            ORDER BY coalesce(moved_in, id), id
            """;

    private static final String VOUCHED = """
            SELECT participants_key AS key, participants AS bytes FROM ticketing.message
            WHERE ticket = :ticket AND addresses @> ARRAY[CAST(:hash AS text)]
              AND channel = 'email' AND kind = 'message' AND trust = 'pass' AND NOT automatic
            """;

    private static final String DELIVERY = """
            UPDATE ticketing.message
            SET delivery_state = :state, delivery_at = :at, delivery_reason = :reason
            WHERE id = :id
            """;

    private static final String THANKED = "UPDATE ticketing.message SET thanked = true WHERE id = :id";

    private static final String COURTEOUS = "UPDATE ticketing.message SET courtesy = true WHERE id = :id";

    private static final String QUIET = "UPDATE ticketing.message SET quiet = true WHERE id = :id";

    private static final String HOLD = "SELECT id FROM ticketing.ticket WHERE id = :ticket FOR UPDATE";

    private final Jdbi jdbi;
    private final EnvelopeSeal seal;
    private final AttachmentTable attachments;
    private final Clock clock;

    @Inject
    MessageTable(Jdbi jdbi, EnvelopeSeal seal, AttachmentTable attachments, Clock clock) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public void add(NewMessage message, List<StoredFile> files) {
        Sealed envelope = seal.close(message.envelope());
        String text = StorableText.of(message.text());
        List<String> addresses = seal.hashes(message.envelope(), message.account());
        Integer quotedFrom = quotedFrom(message, text);
        WriteBehind.add(
                jdbi,
                INSERT,
                row -> row.bindMethods(message)
                        .bind("direction", message.kind().direction())
                        .bind("kindCode", message.kind().code())
                        .bind(
                                "subjectId",
                                message.customer() == null
                                        ? null
                                        : message.customer().value())
                        .bind("subject", StorableText.of(message.subject()))
                        .bind("text", text)
                        .bind("quotedFrom", quotedFrom)
                        .bind("html", StorableText.of(message.html()))
                        .bind("participantsKey", envelope.key())
                        .bind("participants", envelope.bytes())
                        .bindArray("addresses", String.class, addresses)
                        .bind(
                                "trustCode",
                                message.trust() == null
                                        ? null
                                        : message.trust().name().toLowerCase(Locale.ROOT))
                        .bind("purpose", message.basis().purpose())
                        .bind("decision", message.basis().decision()));
        attachments.add(message.id(), files);
    }

    /** Only mail carries earlier mails along. */
    private static Integer quotedFrom(NewMessage message, String text) {
        OptionalInt point =
                message.kind() == MessageKind.MESSAGE && message.channel().equals(MAIL) && text != null
                        ? QuotedText.from(text)
                        : OptionalInt.empty();
        return point.isPresent() ? point.getAsInt() : null;
    }

    @Override
    public Optional<StoredMessage> find(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("id", message)
                        .mapTo(Row.class)
                        .findOne())
                .map(this::opened);
    }

    @Override
    public List<StoredFile> files(UUID message) {
        return attachments.files(message);
    }

    @Override
    public Optional<StoredMessage> newest(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                        .bind("ticket", ticket)
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(this::find);
    }

    @Override
    public List<StoredMessage> newestOnEach(UUID ticket) {
        return jdbi
                .withHandle(handle -> handle.createQuery(NEWEST_ON_EACH)
                        .bind("ticket", ticket)
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<UUID> newerThan(StoredMessage message) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWER)
                .bind("ticket", message.ticket())
                .bind("id", message.id())
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public boolean vouchedMail(UUID ticket, ChannelAddress sender) {
        return seal.hash(sender)
                .filter(hash -> envelopes(ticket, hash)
                        .anyMatch(envelope ->
                                seal.hash(envelope.from()).filter(hash::equals).isPresent()))
                .isPresent();
    }

    private Stream<Envelope> envelopes(UUID ticket, String hash) {
        return jdbi
                .withHandle(handle -> handle.createQuery(VOUCHED)
                        .bind("ticket", ticket)
                        .bind("hash", hash)
                        .mapTo(Sealed.class)
                        .list())
                .stream()
                .map(seal::open);
    }

    @Override
    public void thanked(UUID message) {
        jdbi.useHandle(
                handle -> handle.createUpdate(THANKED).bind("id", message).execute());
    }

    @Override
    public void courteous(UUID message) {
        WriteBehind.add(jdbi, COURTEOUS, row -> row.bind("id", message));
    }

    @Override
    public void quiet(UUID message) {
        jdbi.useHandle(handle -> handle.createUpdate(QUIET).bind("id", message).execute());
    }

    @Override
    public void delivery(UUID message, String state, String reason) {
        Instant at = clock.instant();
        WriteBehind.add(
                jdbi,
                DELIVERY,
                row -> row.bind("id", message)
                        .bind("state", state)
                        .bind("reason", reason)
                        .bind("at", at));
    }

    @Override
    public void hold(UUID ticket) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("ticket", ticket)
                .mapTo(UUID.class)
                .list());
    }

    private StoredMessage opened(Row row) {
        return new StoredMessage(
                row.id(),
                row.ticket(),
                MessageKind.of(row.kind()),
                row.channel(),
                row.account(),
                row.author(),
                row.customer() == null ? null : new SubjectId(row.customer()),
                row.subject(),
                row.text(),
                row.html(),
                row.language(),
                row.automatic(),
                seal.open(new Sealed(row.participantsKey(), row.participants())),
                row.at());
    }

    private record Row(
            UUID id,
            UUID ticket,
            String kind,
            String channel,
            String account,
            String author,
            UUID customer,
            String subject,
            String text,
            String html,
            String language,
            boolean automatic,
            byte[] participantsKey,
            byte[] participants,
            Instant at) {}
}
