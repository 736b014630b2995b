package th.sala.ticketing.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.conversation.StoredMessage;

/** When what a person wrote reached the firm: a mail did so in its mailbox, also while the hub was down. */
@Singleton
class ReceiptMoments {
    private static final String CAME = """
            SELECT came_at FROM ticketing.inbox
            WHERE message = :message AND came_at IS NOT NULL
            ORDER BY came_at LIMIT 1
            """;

    private final Jdbi jdbi;

    @Inject
    ReceiptMoments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Never after the hub had it. */
    Instant of(StoredMessage message) {
        return jdbi.withHandle(handle -> handle.createQuery(CAME)
                .bind("message", message.id())
                .mapTo(Instant.class)
                .findOne()
                .filter(came -> came.isBefore(message.at()))
                .orElse(message.at()));
    }
}
