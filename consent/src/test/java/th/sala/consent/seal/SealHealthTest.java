package th.sala.consent.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class SealHealthTest {
    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void a_ledger_without_arrears_is_well() {
        assertThat(status(new Arrears(0, null))).isEqualTo(Status.UP);
    }

    @Test
    void what_was_committed_may_wait_for_its_seal_for_a_minute_and_no_longer() {
        assertThat(status(new Arrears(3, NOW.minusSeconds(60)))).isEqualTo(Status.UP);
        assertThat(status(new Arrears(3, NOW.minusSeconds(61)))).isEqualTo(Status.DOWN);
    }

    @Test
    void a_look_through_the_whole_ledger_may_last_while_it_goes_on() {
        assertThat(status(new Arrears(null, NOW.minusSeconds(60)))).isEqualTo(Status.UP);
        assertThat(status(new Arrears(null, NOW.minusSeconds(61)))).isEqualTo(Status.DOWN);
    }

    private static Status status(Arrears arrears) {
        return new SealHealth(new Known(arrears), Clock.fixed(NOW, ZoneOffset.UTC))
                .call()
                .getStatus();
    }

    private record Known(Arrears arrears) implements SealedLedger {
        @Override
        public Optional<Checkpoint> newest() {
            return Optional.empty();
        }

        @Override
        public List<Checkpoint> checkpoints(long below, int limit) {
            return List.of();
        }

        @Override
        public Optional<LedgerProof> proof(UUID entry, Long size) {
            return Optional.empty();
        }

        @Override
        public Optional<Consistency> consistency(long from, long to) {
            return Optional.empty();
        }

        @Override
        public String verifier() {
            return "";
        }
    }
}
