package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.notice.NoticeDesk;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.ticket.TicketRegister;

/** What follows when the outcome of a send is known: the row, the message, the notice it carried, the clocks, the feed. */
@Singleton
class Settlement {
    static final String ANSWER_LOST = "answer-lost";

    private static final Logger LOG = Logger.getLogger(Settlement.class.getName());

    private final OutboxTable outbox;
    private final Messages messages;
    private final NoticeDesk notices;
    private final TicketRegister tickets;
    private final FeedWriter feed;
    private final Clock clock;

    @Inject
    Settlement(
            OutboxTable outbox,
            Messages messages,
            NoticeDesk notices,
            TicketRegister tickets,
            FeedWriter feed,
            Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.notices = notices;
        this.tickets = tickets;
        this.feed = feed;
        this.clock = clock;
    }

    void sent(OutboxRow row, String providerAnswer) {
        notices.served(row.message(), providerAnswer, clock.instant());
        left(row, providerAnswer);
    }

    /** A person saw that it arrived. No provider said so: a notice that it carried is told again at the next contact. */
    void seenArrived(OutboxRow row) {
        notices.failed(row.message(), "uncertain", clock.instant());
        left(row, null);
    }

    private void left(OutboxRow row, String providerAnswer) {
        Instant now = clock.instant();
        outbox.settle(row.id(), "sent", providerAnswer, null);
        outbox.part(row);
        messages.delivery(row.message(), "sent", null);
        if (row.writtenByAPerson()) {
            messages.hold(row.ticket());
            tickets.answerAccepted(row.ticket(), row.createdAt(), now);
        }
        tell(row);
    }

    /** It surely did not leave: it is tried again after a pause while that makes sense, else it has failed. */
    void failed(OutboxRow row, String reason, boolean temporary) {
        failed(row, reason, temporary, Duration.ZERO);
    }

    /** @param atLeast how long the provider asks to be left alone */
    void failed(OutboxRow row, String reason, boolean temporary, Duration atLeast) {
        Optional<Duration> pause = temporary ? Backoff.after(row.attempts(), row.leavesAs()) : Optional.empty();
        pause.map(length -> length.compareTo(atLeast) < 0 ? atLeast : length)
                .ifPresentOrElse(
                        length -> retried(row, clock.instant().plus(length), reason), () -> failed(row, reason));
    }

    void failed(OutboxRow row, String reason) {
        outbox.settle(row.id(), "failed", null, reason);
        notDelivered(row, reason);
    }

    /** A server had taken it over and sent it back later (RFC 3464). */
    void returned(OutboxRow row, String reason) {
        failed(row, reason);
        tickets.mailReturned(row.ticket(), reason, clock.instant());
    }

    /** The gate no longer permits it. */
    void cancelled(OutboxRow row, String reason) {
        outbox.settle(row.id(), "cancelled", null, reason);
        notDelivered(row, reason);
    }

    void retried(OutboxRow row, Instant at, String reason) {
        outbox.requeue(row.id(), at, reason);
        messages.delivery(row.message(), "queued", reason);
        tell(row);
    }

    /**
     * An acknowledgement is only logged: nobody waits for it. A person's reply is shown with what can be done. A notice
     * that it carried counts as not served, and is told again at the next contact.
     */
    void uncertain(OutboxRow row, String reason) {
        outbox.settle(row.id(), "uncertain", null, reason);
        messages.delivery(row.message(), "uncertain", reason);
        notices.failed(row.message(), "uncertain", clock.instant());
        if (!row.writtenByAPerson()) {
            LOG.log(Level.INFO, "Nobody can tell whether acknowledgement {0} was sent.", row.message());
        }
        tell(row);
    }

    private void notDelivered(OutboxRow row, String reason) {
        messages.delivery(row.message(), "failed", reason);
        notices.failed(row.message(), reason, clock.instant());
        tell(row);
    }

    private void tell(OutboxRow row) {
        tickets.head(row.ticket())
                .ifPresent(ticket -> feed.append("delivery-changed", ticket.id(), ticket.number(), ticket.team()));
    }
}
