package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Quarantine;

/** P7: a poison message never stops its neighbours and keeps its original bytes. */
class PoisonTest {
    private final Hub hub = new Hub();

    @Test
    void among_thirty_messages_one_that_cannot_be_kept_goes_to_quarantine_and_the_others_to_their_tickets() {
        List<InboundMessage> before = accepted(15);
        Mails poison = Mails.aMail().saying("อ่านได้").inLanguageThatNobodySpeaks();
        InboundMessage poisonous = hub.accepted(poison);
        List<InboundMessage> after = accepted(15);

        hub.worker.drain();
        before.forEach(message -> assertThat(hub.ticketOf(message)).isNotNull());
        after.forEach(message -> assertThat(hub.ticketOf(message)).isNotNull());

        hub.pass(Duration.ofSeconds(10));
        hub.worker.trySuspects();
        hub.pass(Duration.ofMinutes(1));
        hub.worker.trySuspects();
        Quarantine.Held held = hub.in(() -> hub.intake.held()).stream()
                .filter(one -> one.externalId().equals(poisonous.externalId()))
                .findFirst()
                .orElseThrow();
        assertThat(held.attempts()).isEqualTo(3);
        assertThat(held.reason())
                .contains("SQLException")
                .doesNotContain("อ่านได้", poisonous.from().value());
        assertThat(hub.in(() -> hub.intake.quarantine.original(held.id())))
                .hasValueSatisfying(original -> assertThat(original.bytes()).isEqualTo(poison.raw()));
    }

    private List<InboundMessage> accepted(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> hub.accepted(Mails.aMail()))
                .toList();
    }
}
