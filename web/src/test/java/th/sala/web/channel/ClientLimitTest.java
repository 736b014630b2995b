package th.sala.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ClientLimitTest {
    private final MovingClock clock = new MovingClock();
    private final ClientLimit limit = new ClientLimit(clock, 3);

    @Test
    void whoever_knocks_too_often_is_told_how_long_to_wait_T65() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.pause("203.0.113.7")).isZero();
        }
        Duration pause = limit.pause("203.0.113.7");
        assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(21));

        clock.now = clock.now.plus(pause);
        assertThat(limit.pause("203.0.113.7")).isZero();
    }

    @Test
    void one_client_uses_up_nothing_of_another() {
        for (int i = 0; i < 10; i++) {
            limit.pause("203.0.113.7");
        }
        assertThat(limit.pause("203.0.113.8")).isZero();
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
