package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;

/** P7: what is large takes no more memory than its share, and waits no longer. */
class LargeMessagesTest {
    private static final String FIVE_MEBIBYTES = "ยาว".repeat((5 << 20) / 9);

    private final Hub hub = new Hub();

    @Test
    void a_batch_ends_with_the_message_that_makes_it_large() {
        List<InboundMessage> large = IntStream.range(0, 3)
                .mapToObj(i -> hub.accepted(Mails.aMail().saying(FIVE_MEBIBYTES)))
                .toList();

        List<UUID> ids = large.stream().map(this::id).toList();

        List<UUID> claimed = hub.in(() -> hub.intake.pending.claim(50));
        hub.worker.drain();

        assertThat(claimed).filteredOn(ids::contains).hasSize(1);
        assertThat(large)
                .allSatisfy(message -> assertThat(hub.ticketOf(message)).isNotNull());
    }

    private UUID id(InboundMessage message) {
        return hub.in(() -> hub.intake.intake.arrival(message.channel(), message.externalId()))
                .orElseThrow();
    }
}
