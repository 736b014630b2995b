package th.sala.ticketing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Quarantine.Replay;

/** M3 and M4: one sender's messages in order and never two at a time; the third failure ends in quarantine. */
class PendingMessagesTest {
    private static final UUID NOWHERE = new UUID(0, 0);

    private final IntakeBench one = new IntakeBench();
    private final IntakeBench other = new IntakeBench();
    private final String somsri = UUID.randomUUID() + "@example.com";
    private final String preecha = UUID.randomUUID() + "@example.com";

    @BeforeEach
    @AfterEach
    void nothing_else_waits() {
        one.rolledBack(() -> null);
        other.rolledBack(() -> null);
        one.clock.move(Duration.ofDays(1));
        List<UUID> left = one.committed(() -> one.intakes.pending.claim(500));
        left.forEach(id -> one.committed(() -> delivered(one, id)));
        one.committed(() -> one.intakes.pending.suspects(500)).forEach(id -> one.committed(() -> delivered(one, id)));
    }

    @Test
    void what_one_worker_claimed_no_other_gets_until_its_transaction_ends() {
        UUID first = arrived(somsri);
        UUID second = arrived(preecha);

        assertThat(one.intakes.pending.claim(1)).containsExactly(first);
        UUID third = arrivedAt(other, somsri);
        assertThat(other.intakes.pending.claim(50)).containsExactly(second);

        other.committed(() -> delivered(other, second));
        one.committed(() -> delivered(one, first));
        assertThat(other.intakes.pending.claim(50)).containsExactly(third);
    }

    @Test
    void one_senders_messages_come_oldest_first() {
        List<UUID> sent = List.of(arrived(somsri), arrived(somsri), arrived(somsri));

        assertThat(one.intakes.pending.claim(50)).containsExactlyElementsOf(sent);
    }

    @Test
    void after_a_failure_its_sender_is_left_out_of_batches_and_goes_one_by_one_in_order() {
        UUID poison = arrived(somsri);
        UUID behind = arrived(somsri);
        UUID neighbour = arrived(preecha);
        failed(poison);

        assertThat(one.committed(() -> one.intakes.pending.claim(50))).containsExactly(neighbour);
        one.clock.move(Duration.ofSeconds(10));
        assertThat(one.committed(() -> one.intakes.pending.suspects(50))).containsExactly(poison, behind);
        assertThat(one.committed(() -> one.intakes.pending.claim(behind))).isEmpty();
        assertThat(one.committed(() -> one.intakes.pending.claim(poison))).contains(poison);
    }

    @Test
    void however_much_waits_behind_a_failure_the_others_are_reached() {
        UUID poison = arrived(somsri);
        IntStream.range(0, 30).forEach(i -> arrived(somsri));
        UUID neighbour = arrived(preecha);
        failed(poison);

        assertThat(one.committed(() -> one.intakes.pending.claim(1))).containsExactly(neighbour);
    }

    @Test
    void a_failed_message_pauses_longer_each_time_and_those_behind_it_wait_too() {
        UUID poison = arrived(somsri);
        UUID behind = arrived(somsri);
        for (Duration pause : List.of(Duration.ofSeconds(10), Duration.ofSeconds(60))) {
            failed(poison);
            one.clock.move(pause.minusMillis(1));
            assertThat(one.committed(() -> one.intakes.pending.suspects(50))).isEmpty();
            assertThat(one.committed(() -> one.intakes.pending.claim(50))).isEmpty();
            assertThat(one.committed(() -> one.intakes.pending.claim(poison))).isEmpty();
            assertThat(one.committed(() -> one.intakes.pending.claim(behind))).isEmpty();
            one.clock.move(Duration.ofMillis(1));
            assertThat(one.committed(() -> one.intakes.pending.suspects(50))).containsExactly(poison, behind);
        }
    }

    @Test
    void the_third_failure_is_the_last_and_frees_the_sender() {
        UUID poison = arrived(somsri);
        UUID behind = arrived(somsri);
        failed(poison);
        failed(poison);
        assertThat(one.state(poison)).isEqualTo("pending");
        failed(poison);

        assertThat(one.state(poison)).isEqualTo("quarantined");
        assertThat(one.committed(() -> one.intakes.pending.claim(50))).containsExactly(behind);
    }

    @Test
    void a_replayed_message_is_tried_again() {
        UUID poison = arrived(somsri);
        failed(poison);
        failed(poison);
        failed(poison);

        assertThat(one.committed(() -> one.intakes.quarantine.replay(poison, "supervisor1")))
                .isEqualTo(Replay.QUEUED);
        assertThat(one.committed(() -> one.intakes.pending.claim(50))).containsExactly(poison);
        assertThat(one.committed(() -> one.intakes.quarantine.replay(poison, "supervisor1")))
                .isEqualTo(Replay.NOT_HELD);
    }

    @Test
    void what_is_said_in_one_group_comes_in_turn_whoever_says_it() {
        ChannelAddress group = new ChannelAddress("line", "C" + UUID.randomUUID(), null);
        UUID first = saidIn(group);
        UUID second = saidIn(group);

        assertThat(one.intakes.pending.claim(1)).containsExactly(first);
        assertThat(other.intakes.pending.claim(50)).isEmpty();
        one.committed(() -> delivered(one, first));
        assertThat(other.intakes.pending.claim(50)).containsExactly(second);
    }

    private UUID saidIn(ChannelAddress group) {
        InboundEvent event = new InboundEvent(
                "line",
                "line-test",
                UUID.randomUUID().toString(),
                InboundEvent.Kind.EDITED,
                new ChannelAddress("line", "U" + UUID.randomUUID(), null),
                "a message",
                "words",
                one.clock.instant(),
                Map.of(InboundEvent.PLACE, group.value()));
        one.intakes.intake.accept(event, new byte[] {1});
        return one.id(event.externalId());
    }

    @Test
    void what_was_delivered_keeps_neither_payload_nor_sender() {
        UUID message = arrived(somsri);
        one.committed(() -> delivered(one, message));

        assertThat(one.state(message)).isEqualTo("delivered");
        assertThat(one.stored(message)).containsNull();
    }

    private UUID arrived(String sender) {
        return arrivedAt(one, sender);
    }

    private static UUID arrivedAt(IntakeBench bench, String sender) {
        InboundMessage mail = Mails.aMail().from(sender).inbound();
        bench.intakes.intake.accept(mail, new byte[] {1});
        return bench.id(mail.externalId());
    }

    private void failed(UUID id) {
        one.committed(() -> {
            one.intakes.pending.failed(id, "invented");
            return null;
        });
    }

    private static Void delivered(IntakeBench bench, UUID id) {
        bench.intakes.pending.delivered(id, NOWHERE, NOWHERE);
        return null;
    }
}
