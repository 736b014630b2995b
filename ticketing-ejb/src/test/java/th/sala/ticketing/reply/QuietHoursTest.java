package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** What rests on consent leaves from 08:00 to 20:00 whatever it waited for, not only when it was written by day. */
class QuietHoursTest {
    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().automatic());

    @Test
    void an_offer_that_was_refused_by_day_and_is_due_again_at_night_waits_for_the_morning() {
        consent();
        UUID offer = written("marketing-email");
        OutboundMessage leaving = hub.claimed().get(0);
        hub.in(() -> {
            hub.replies.outbox.begin(leaving.claim());
            hub.replies.outbox.failed(leaving.claim(), "451 later", true, Duration.ofHours(13));
            return null;
        });
        hub.pass(Duration.ofHours(14));

        assertThat(hub.claimed()).isEmpty();
        MessageView.Delivery waiting = delivery(offer);
        assertThat(waiting.state()).isEqualTo("queued");
        assertThat(waiting.reason()).isEqualTo("quiet-hours");
        assertThat(waiting.leavesAt()).isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
        assertThat(availableAt(offer)).isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
        hub.pass(Duration.ofHours(9));
        assertThat(hub.claimed()).hasSize(1);
    }

    @Test
    void an_answer_leaves_at_night_too() {
        hub.pass(Duration.ofHours(14));
        written(null);
        assertThat(hub.claimed()).hasSize(1);
    }

    @Test
    void what_is_written_at_night_says_at_once_why_and_until_when_it_waits() {
        consent();
        hub.pass(Duration.ofHours(14));
        MessageView.Delivery waiting = delivery(written("marketing-email"));
        assertThat(waiting.reason()).isEqualTo("quiet-hours");
        assertThat(waiting.leavesAt()).isEqualTo(Instant.parse("2026-12-02T01:00:00Z"));
    }

    @Test
    void what_is_tried_again_says_why_and_when_and_what_has_left_waits_for_nothing() {
        UUID answer = written(null);
        OutboundMessage leaving = hub.claimed().get(0);
        assertThat(delivery(answer).leavesAt()).isNull();
        hub.in(() -> {
            hub.replies.outbox.begin(leaving.claim());
            hub.replies.outbox.failed(leaving.claim(), "provider-busy", true, Duration.ofHours(1));
            return null;
        });
        assertThat(delivery(answer).reason()).isEqualTo("provider-busy");
        assertThat(delivery(answer).leavesAt()).isEqualTo(availableAt(answer));
    }

    private MessageView.Delivery delivery(UUID message) {
        return hub.messages(ticket).stream()
                .filter(view -> view.id().equals(message))
                .findFirst()
                .orElseThrow()
                .delivery();
    }

    private void consent() {
        hub.in(() -> hub.consent
                .ledger()
                .record(new ConsentDecision(
                        ticket.customer(),
                        "marketing-email",
                        "given",
                        "email",
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject")));
    }

    private UUID written(String purpose) {
        NewReply reply = new NewReply("โปรโมชั่น", null, ticket.lastMessage(), purpose, null, null, null, null, null);
        return done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)))
                .id();
    }

    private Instant availableAt(UUID message) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT available_at FROM ticketing.outbox WHERE message = :message")
                        .bind("message", message)
                        .mapTo(Instant.class)
                        .one()));
    }
}
