package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every outbox promises its channels: P3 no silent double, P4 nothing without a decision. */
interface OutboxContract {
    Duration LEASE_AND_MORE = Duration.ofMinutes(6);

    Outbox outbox();

    <T> T committed(Supplier<T> deed);

    /** Something of a person's is queued now; returns the message. */
    UUID queuedReply();

    UUID queuedAcknowledgement();

    /** The gate refuses the message's customer from now on. */
    void refuseFrom(UUID message);

    void pass(Duration time);

    /** What a node does from time to time about sends without an outcome. */
    void findLostSends();

    /** Delivery state of the message, and its reason after a space when there is one. */
    String delivery(UUID message);

    @Test
    default void what_is_queued_is_claimed_once_and_is_under_way_until_its_outcome_is_known() {
        UUID message = queuedReply();

        OutboundMessage claimed = claimed(message);
        assertThat(claimed.attempt()).isEqualTo(1);
        assertThat(delivery(message)).isEqualTo("sending");
        assertThat(claimedAgain(message)).isEmpty();

        committed(() -> sent(claimed));
        assertThat(delivery(message)).isEqualTo("sent");
    }

    @Test
    default void what_the_gate_refuses_at_the_last_moment_does_not_leave() {
        UUID message = queuedReply();
        refuseFrom(message);

        assertThat(claimedAgain(message)).isEmpty();
        assertThat(delivery(message)).startsWith("failed ");
    }

    @Test
    default void a_temporary_failure_is_tried_again_later_and_a_lasting_one_is_not() {
        UUID message = queuedReply();
        OutboundMessage first = claimed(message);
        committed(() -> failed(first, "451 try later", true));

        assertThat(delivery(message)).isEqualTo("queued 451 try later");
        assertThat(claimedAgain(message)).isEmpty();
        pass(Duration.ofHours(1));
        OutboundMessage second = claimed(message);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.messageId()).isEqualTo(first.messageId());
        committed(() -> failed(second, "550 no such user", false));

        assertThat(delivery(message)).isEqualTo("failed 550 no such user");
        pass(Duration.ofDays(2));
        assertThat(claimedAgain(message)).isEmpty();
    }

    @Test
    default void nothing_is_tried_for_ever() {
        UUID message = queuedReply();
        for (int attempt = 0; attempt < 8; attempt++) {
            OutboundMessage claimed = claimed(message);
            committed(() -> failed(claimed, "451 try later", true));
            pass(Duration.ofDays(1));
        }

        assertThat(delivery(message)).isEqualTo("failed 451 try later");
    }

    @Test
    default void a_send_whose_answer_was_lost_becomes_uncertain_and_is_never_repeated_by_itself() {
        UUID reply = queuedReply();
        UUID acknowledgement = queuedAcknowledgement();
        OutboundMessage lost = claimed(reply);
        claimedAgain(acknowledgement);

        findLostSends();
        assertThat(delivery(reply)).isEqualTo("sending");
        pass(LEASE_AND_MORE);
        findLostSends();
        assertThat(delivery(reply)).isEqualTo("uncertain answer-lost");
        assertThat(delivery(acknowledgement)).isEqualTo("uncertain answer-lost");
        assertThat(claimedAgain(reply)).isEmpty();

        committed(() -> sent(lost));
        assertThat(delivery(reply)).isEqualTo("sent");
    }

    @Test
    default void a_second_word_about_a_settled_send_changes_nothing() {
        UUID message = queuedReply();
        OutboundMessage claimed = claimed(message);
        committed(() -> sent(claimed));
        committed(() -> failed(claimed, "late", false));

        assertThat(delivery(message)).isEqualTo("sent");
    }

    private OutboundMessage claimed(UUID message) {
        return claimedAgain(message).orElseThrow();
    }

    private Optional<OutboundMessage> claimedAgain(UUID message) {
        List<OutboundMessage> claimed = committed(() -> outbox().claim("email", 500));
        return claimed.stream()
                .filter(one -> one.messageId().contains(message.toString()))
                .findFirst();
    }

    private Void sent(OutboundMessage message) {
        outbox().sent(message.id(), "250 2.0.0 Ok");
        return null;
    }

    private Void failed(OutboundMessage message, String reason, boolean temporary) {
        outbox().failed(message.id(), reason, temporary);
        return null;
    }
}
