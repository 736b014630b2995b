package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.intake.DeliveryReport;
import th.sala.ticketing.intake.DeliveryReport.Recipient;

@Singleton
class TakingBounces implements Bounces {
    private static final Pattern OURS =
            Pattern.compile("(?i)<([a-z2-7]{26})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>]+>");
    private static final Set<String> LEFT = Set.of("sending", "sent", "uncertain");
    private static final String UNNAMED = "5.0.0";

    private static final String FIND = """
            SELECT outbox.*
            FROM ticketing.thread_token AS token
            JOIN ticketing.outbox ON outbox.message = token.message
            WHERE token.hash = sha256(convert_to(lower(:token), 'UTF8')) AND token.message = :message
            FOR UPDATE OF outbox
            """;

    private final Jdbi jdbi;
    private final Settlement settlement;

    @Inject
    TakingBounces(Jdbi jdbi, Settlement settlement) {
        this.jdbi = jdbi;
        this.settlement = settlement;
    }

    @Override
    public Optional<Returned> take(DeliveryReport report) {
        Optional<OutboxRow> sent = ours(report.originalMessageId());
        sent.filter(mail -> LEFT.contains(mail.state()))
                .ifPresent(mail -> report.failure().ifPresent(failure -> returned(mail, failure)));
        return sent.map(mail -> new Returned(mail.ticket(), mail.message()));
    }

    private Optional<OutboxRow> ours(String messageId) {
        Matcher id = OURS.matcher(messageId == null ? "" : messageId);
        return id.matches()
                ? jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("token", id.group(1))
                        .bind("message", UUID.fromString(id.group(2)))
                        .mapTo(OutboxRow.class)
                        .findOne())
                : Optional.empty();
    }

    private void returned(OutboxRow mail, Recipient failure) {
        String status = failure.status() == null ? UNNAMED : failure.status();
        settlement.returned(mail, "The recipient's mail server returned it: " + status + ".");
    }
}
