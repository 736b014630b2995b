package th.sala.channels.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.ticketing.reply.OutboundMessage;

class OutboxDrainTest {
    private final RememberingOutbox outbox = new RememberingOutbox();
    private final OutboxDrain drain =
            new OutboxDrain(outbox, new Lanes(Integer.MAX_VALUE, Clock.systemUTC()), OutboxWakes.NONE);

    @Test
    void every_outcome_reaches_the_outbox() {
        List<UUID> ids = queue(3);
        drain.drain(sender((messages, report) -> {
            report.ended(messages.get(0), new Accepted("250 ok"));
            report.ended(messages.get(1), new Refused("550", false));
            report.ended(messages.get(2), new Uncertain("broken"));
        }));
        assertThat(ids)
                .extracting(outbox.outcomes::get)
                .containsExactly("sent: 250 ok", "failed: 550", "uncertain: broken");
    }

    @Test
    void a_long_queue_is_emptied_in_one_go() {
        queue(120);
        int sent =
                drain.drain(sender((messages, report) -> messages.forEach(m -> report.ended(m, new Accepted("250")))));
        assertThat(sent).isEqualTo(120);
        assertThat(outbox.outcomes).hasSize(120);
    }

    @Test
    void a_sender_that_breaks_leaves_one_uncertain_and_the_rest_for_later() {
        List<UUID> ids = queue(3);
        assertThatThrownBy(() -> drain.drain(sender((messages, report) -> {
                    report.ended(messages.get(0), new Accepted("250"));
                    report.begins(messages.get(1));
                    throw new IllegalStateException("The sender broke.");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ids)
                .extracting(outbox.outcomes::get)
                .containsExactly("sent: 250", "uncertain: hub-failed-sending", "later: hub-failed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void a_send_that_was_accepted_is_told_again_when_the_telling_met_a_deadlock(int deadlocks) {
        UUID claim = queue(1).get(0);
        outbox.deadlocks.set(deadlocks);
        ThrowingCallable drained =
                () -> drain.drain(sender((messages, report) -> report.ended(messages.get(0), new Accepted("250"))));
        if (deadlocks < 3) {
            assertThatCode(drained).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(drained).isInstanceOf(IllegalStateException.class);
        }
        assertThat(outbox.outcomes).containsEntry(claim, "sent: 250");
    }

    @Test
    void a_message_whose_claim_was_lost_is_passed_over_and_nothing_is_said_of_it() {
        List<UUID> ids = queue(2);
        outbox.lost.add(ids.get(0));
        drain.drain(sender((messages, report) -> messages.stream()
                .filter(report::begins)
                .forEach(message -> report.ended(message, new Accepted("250")))));
        assertThat(outbox.outcomes).containsOnlyKeys(ids.get(1));
    }

    private List<UUID> queue(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> OutboundMail.to("customer@example.com").build())
                .peek(outbox::queue)
                .map(OutboundMessage::claim)
                .toList();
    }

    private static ChannelSender sender(Behaviour behaviour) {
        return new ChannelSender() {
            @Override
            public String channel() {
                return "email";
            }

            @Override
            public void send(List<OutboundMessage> messages, Dispatch report) {
                behaviour.send(messages, report);
            }
        };
    }

    private interface Behaviour {
        void send(List<OutboundMessage> messages, Dispatch report);
    }
}
