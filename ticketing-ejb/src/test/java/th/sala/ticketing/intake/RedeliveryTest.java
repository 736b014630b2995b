package th.sala.ticketing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

/** An event that a provider brings again, however late and however often at once, is one message (P2, T21). */
class RedeliveryTest {
    private static final byte[] RAW = {'{', '}'};
    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private final Jdbi jdbi = TestDatabase.shared().app();
    private final MovingClock clock = new MovingClock();
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final MessageIntake intake =
            new Intakes(jdbi, new KeyedVault(TestKeys.master()), consent.subjects(), consent.trail(), clock).intake;
    private final String event = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"PT1S", "PT1H", "PT192H"})
    void later_it_is_known(Duration pause) {
        assertThat(accept()).isEqualTo(Acceptance.ACCEPTED);
        clock.now = START.plus(pause);
        assertThat(accept()).isEqualTo(Acceptance.DUPLICATE);
        assertThat(count("inbox")).isOne();
        assertThat(count("inbox_duplicate")).isOne();
    }

    @Test
    void fifty_at_once_are_one() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            List<Callable<Acceptance>> calls = IntStream.range(0, 50)
                    .<Callable<Acceptance>>mapToObj(i -> this::accept)
                    .toList();
            List<Acceptance> answers = callers.invokeAll(calls).stream()
                    .map(RedeliveryTest::answer)
                    .toList();
            assertThat(answers).filteredOn(Acceptance.ACCEPTED::equals).hasSize(1);
            assertThat(answers).filteredOn(Acceptance.DUPLICATE::equals).hasSize(49);
        } finally {
            callers.shutdown();
        }
        assertThat(count("inbox")).isOne();
    }

    private Acceptance accept() {
        return intake.accept(
                InboundMessage.spoken(
                        "line", "line-test", event, new ChannelAddress("line", "U1", null), "ก", "th", List.of(), null),
                RAW);
    }

    private static Acceptance answer(Future<Acceptance> call) {
        try {
            return call.get();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private int count(String table) {
        return jdbi.withHandle(
                handle -> handle.select("SELECT count(*) FROM ticketing." + table + " WHERE external_id = ?", event)
                        .mapTo(Integer.class)
                        .one());
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
