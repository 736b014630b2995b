package th.sala.consent.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClockSourceTest {
    private final Clock clock = new ClockSource().clock();

    @Test
    void every_time_is_one_that_the_database_can_keep() {
        assertThat(IntStream.range(0, 1_000).mapToObj(any -> clock.instant()))
                .allSatisfy(time -> assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void it_is_the_systems_time_in_utc() {
        assertThat(clock.millis()).isCloseTo(System.currentTimeMillis(), within(60_000L));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}
