package th.sala.ticketing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What came is always where it went, by days of Bangkok. */
class IntakeLedgerTest {
    private static final LocalDate DAY = LocalDate.parse("2031-05-05");

    private final IntakeBench bench = new IntakeBench();

    @Test
    void received_is_the_sum_of_the_others_and_days_begin_in_bangkok() {
        bench.clock.move(Duration.between(bench.clock.instant(), java.time.Instant.parse("2031-05-04T17:00:00Z")));
        Mails delivered = Mails.aMail();
        accept(delivered);
        accept(delivered);
        accept(Mails.aMail());
        bench.committed(() -> bench.intakes.intake.quarantine(
                new UnreadableMessage("email", "support@sala.test", "x" + System.nanoTime(), "no header"),
                new byte[1]));
        bench.committed(() -> {
            bench.intakes.pending.delivered(
                    bench.id(delivered.inbound().externalId()), new java.util.UUID(0, 1), new java.util.UUID(0, 1));
            return null;
        });

        bench.committed(() -> {
            bench.intakes.refused.refused("email", "malformed");
            return null;
        });

        assertThat(bench.committed(() -> bench.intakes.ledger.count("email", DAY, DAY)))
                .containsExactly(new IntakeLedger.Line("email", 5, 1, 1, 1, 1, 0, 1));
        assertThat(bench.committed(() -> bench.intakes.ledger.count(null, DAY.minusDays(1), DAY.minusDays(1))))
                .isEmpty();
        assertThat(bench.committed(() -> bench.intakes.ledger.count("no-such-channel", null, null)))
                .isEmpty();
    }

    private void accept(Mails mail) {
        bench.committed(() -> bench.intakes.intake.accept(mail.inbound(), mail.raw()));
    }
}
