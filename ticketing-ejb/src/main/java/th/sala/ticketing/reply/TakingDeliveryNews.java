package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.Bounces.Returned;
import th.sala.ticketing.ticket.TicketRegister;

@Singleton
class TakingDeliveryNews implements DeliveryNews {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String OURS = """
            SELECT * FROM ticketing.outbox
            WHERE channel = :channel AND (message = :ownId OR provider_answer = :providerId)
            ORDER BY id LIMIT 1
            FOR UPDATE
            """;

    private static final String ONE = """
            UPDATE ticketing.message SET delivery_state = :state, delivery_at = :at
            WHERE id = :message AND delivery_state = ANY (:before)
            RETURNING ticket, id AS message
            """;

    /** A provider's watermark is its own time of the send, which lies after its beginning here and before its answer. */
    private static final String UNTIL = """
            UPDATE ticketing.message SET delivery_state = :state, delivery_at = :at
            WHERE channel = :channel AND direction = 'outbound' AND addresses @> ARRAY[CAST(:person AS text)]
              AND delivery_state = ANY (:before)
              AND coalesce((SELECT max(begun_at) FROM ticketing.outbox WHERE outbox.message = message.id), delivery_at) <= :until
            RETURNING ticket, id AS message
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;
    private final Settlement settlement;
    private final TicketRegister tickets;
    private final FeedWriter feed;

    @Inject
    TakingDeliveryNews(
            Jdbi jdbi, SubjectRegister register, Settlement settlement, TicketRegister tickets, FeedWriter feed) {
        this.jdbi = jdbi;
        this.register = register;
        this.settlement = settlement;
        this.tickets = tickets;
        this.feed = feed;
    }

    @Override
    public Optional<Returned> ours(String channel, String providerId, String ownId) {
        Optional<OutboxRow> row = row(channel, providerId, ownId);
        row.filter(TakingDeliveryNews::open).ifPresent(sent -> settlement.sent(sent, providerId));
        return row.map(sent -> new Returned(sent.ticket(), sent.message()));
    }

    @Override
    public Optional<Returned> came(Stage stage, String channel, String providerId, Instant at) {
        Optional<Returned> ours = ours(channel, providerId, null);
        ours.ifPresent(sent -> told(jdbi.withHandle(handle -> handle.createQuery(ONE)
                .bind("message", sent.message())
                .bind("state", stage.name().toLowerCase(Locale.ROOT))
                .bind("at", at)
                .bindArray("before", String.class, stage.before())
                .mapTo(Returned.class)
                .list())));
        return ours;
    }

    @Override
    public List<Returned> came(Stage stage, ChannelAddress person, Instant until, Instant at) {
        return person.identifier()
                .map(register::fingerprint)
                .map(hash -> told(jdbi.withHandle(handle -> handle.createQuery(UNTIL)
                        .bind("channel", person.channel())
                        .bind("person", HexFormat.of().formatHex(hash))
                        .bind("state", stage.name().toLowerCase(Locale.ROOT))
                        .bind("until", until)
                        .bind("at", at)
                        .bindArray("before", String.class, stage.before())
                        .mapTo(Returned.class)
                        .list())))
                .orElse(List.of());
    }

    /** Its provider may have it, and nobody said so yet. */
    private static boolean open(OutboxRow row) {
        return row.state().equals("uncertain")
                || row.state().equals("sending") && row.begun()
                || row.state().equals("queued") && row.firstBegunAt() != null;
    }

    private Optional<OutboxRow> row(String channel, String providerId, String ownId) {
        UUID own = ownId != null && UUIDS.matcher(ownId).matches() ? UUID.fromString(ownId) : null;
        return jdbi.withHandle(handle -> handle.createQuery(OURS)
                .bind("channel", channel)
                .bind("providerId", providerId)
                .bind("ownId", own)
                .mapTo(OutboxRow.class)
                .findOne());
    }

    private List<Returned> told(List<Returned> messages) {
        messages.stream()
                .map(Returned::ticket)
                .distinct()
                .flatMap(ticket -> tickets.head(ticket).stream())
                .forEach(ticket -> feed.append("delivery-changed", ticket.id(), ticket.number(), ticket.team()));
        return messages;
    }
}
