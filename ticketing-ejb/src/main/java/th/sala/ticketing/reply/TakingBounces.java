package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.notice.NoticeDesk;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.intake.DeliveryReport;
import th.sala.ticketing.intake.DeliveryReport.Recipient;
import th.sala.ticketing.ticket.TicketRegister;

@Singleton
class TakingBounces implements Bounces {
    private static final Pattern OURS =
            Pattern.compile("(?i)<([a-z2-7]{26})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>]+>");
    private static final Set<String> LEFT = Set.of("sending", "sent", "uncertain");
    private static final String UNNAMED = "5.0.0";

    private static final String FIND = """
            SELECT outbox.id, outbox.message, outbox.ticket, outbox.state
            FROM ticketing.thread_token AS token
            JOIN ticketing.outbox ON outbox.message = token.message
            WHERE token.hash = sha256(convert_to(lower(:token), 'UTF8')) AND token.message = :message
            FOR UPDATE OF outbox
            """;

    private final Jdbi jdbi;
    private final OutboxTable outbox;
    private final Messages messages;
    private final NoticeDesk notices;
    private final TicketRegister tickets;
    private final FeedWriter feed;
    private final Clock clock;

    @Inject
    TakingBounces(
            Jdbi jdbi,
            OutboxTable outbox,
            Messages messages,
            NoticeDesk notices,
            TicketRegister tickets,
            FeedWriter feed,
            Clock clock) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.messages = messages;
        this.notices = notices;
        this.tickets = tickets;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Optional<Returned> take(DeliveryReport report) {
        Optional<Sent> sent = ours(report.originalMessageId());
        sent.filter(mail -> LEFT.contains(mail.state()))
                .ifPresent(mail -> report.failure().ifPresent(failure -> returned(mail, failure)));
        return sent.map(mail -> new Returned(mail.ticket(), mail.message()));
    }

    private Optional<Sent> ours(String messageId) {
        Matcher id = OURS.matcher(messageId == null ? "" : messageId);
        return id.matches()
                ? jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("token", id.group(1))
                        .bind("message", UUID.fromString(id.group(2)))
                        .mapTo(Sent.class)
                        .findOne())
                : Optional.empty();
    }

    private void returned(Sent mail, Recipient failure) {
        Instant now = clock.instant();
        String status = failure.status() == null ? UNNAMED : failure.status();
        String reason = "The recipient's mail server returned it: " + status + ".";
        outbox.settle(mail.id(), "failed", null, reason);
        messages.delivery(mail.message(), "failed", reason);
        notices.failed(mail.message(), status, now);
        tickets.mailReturned(mail.ticket(), reason, now);
        tickets.head(mail.ticket())
                .ifPresent(ticket -> feed.append("delivery-changed", ticket.id(), ticket.number(), ticket.team()));
    }

    private record Sent(UUID id, UUID message, UUID ticket, String state) {}
}
