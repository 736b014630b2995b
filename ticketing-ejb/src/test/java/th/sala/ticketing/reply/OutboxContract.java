package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** The same, and the outbox is told of it as it is recorded. */
    void stop(UUID message);

    /** A person queues the message again. */
    void sendAgain(UUID message);

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
        OutboundMessage lost = claimed(reply);
        assertThat(committed(() -> begun(lost))).isTrue();
        UUID acknowledgement = queuedAcknowledgement();
        OutboundMessage alsoLost = claimed(acknowledgement);
        assertThat(committed(() -> begun(alsoLost))).isTrue();

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
    default void what_was_claimed_and_did_not_begin_is_queued_again_and_its_first_claim_cannot_send_it() {
        UUID message = queuedReply();
        OutboundMessage lost = claimed(message);
        pass(LEASE_AND_MORE);
        findLostSends();

        assertThat(delivery(message)).isEqualTo("queued");
        assertThat(committed(() -> begun(lost))).isFalse();
        OutboundMessage again = claimed(message);
        assertThat(committed(() -> begun(lost))).isFalse();
        assertThat(committed(() -> begun(again))).isTrue();
        committed(() -> failed(lost, "late", false));
        assertThat(delivery(message)).isEqualTo("sending");
    }

    @Test
    default void each_message_renews_its_lease_when_it_leaves() {
        UUID message = queuedReply();
        OutboundMessage claimed = claimed(message);
        pass(LEASE_AND_MORE.minusMinutes(2));
        assertThat(committed(() -> begun(claimed))).isTrue();
        pass(LEASE_AND_MORE.minusMinutes(2));
        findLostSends();

        assertThat(delivery(message)).isEqualTo("sending");
    }

    @Test
    default void what_the_gate_refuses_after_the_claim_does_not_begin() {
        UUID message = queuedReply();
        OutboundMessage claimed = claimed(message);
        stop(message);

        assertThat(committed(() -> begun(claimed))).isFalse();
        assertThat(delivery(message)).startsWith("failed ");
    }

    @Test
    default void a_late_word_that_it_was_sent_stops_what_a_person_queued_again() {
        UUID message = queuedReply();
        OutboundMessage lost = claimed(message);
        committed(() -> begun(lost));
        pass(LEASE_AND_MORE);
        findLostSends();
        sendAgain(message);
        committed(() -> sent(lost));

        assertThat(delivery(message)).isEqualTo("sent");
        assertThat(claimedAgain(message)).isEmpty();
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
        List<OutboundMessage> claimed = new ArrayList<>();
        List<OutboundMessage> some = committed(() -> outbox().claim("email", Set.of(), 500));
        while (!some.isEmpty()) {
            claimed.addAll(some);
            Set<String> seen = claimed.stream().map(OutboundMessage::account).collect(Collectors.toSet());
            some = committed(() -> outbox().claim("email", seen, 500));
        }
        return claimed.stream()
                .filter(one -> one.messageId().contains(message.toString()))
                .findFirst();
    }

    private Void sent(OutboundMessage message) {
        outbox().sent(message.claim(), "250 2.0.0 Ok");
        return null;
    }

    private boolean begun(OutboundMessage message) {
        return outbox().begin(message.claim());
    }

    private Void failed(OutboundMessage message, String reason, boolean temporary) {
        outbox().failed(message.claim(), reason, temporary);
        return null;
    }
}
