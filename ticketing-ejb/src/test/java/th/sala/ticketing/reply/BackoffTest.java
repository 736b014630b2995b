package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a channel that cannot take a message is left alone (T29). */
class BackoffTest {

    @ParameterizedTest(name = "after try {0} about {1}")
    @CsvSource({"1,PT30S", "2,PT2M", "3,PT10M", "4,PT30M", "5,PT2H", "6,PT6H", "7,PT15H"})
    void each_pause_is_within_a_quarter_of_its_length(int attempts, Duration about) {
        assertThat(pauses(attempts))
                .allSatisfy(pause -> assertThat(pause)
                        .isBetween(
                                about.multipliedBy(3).dividedBy(4),
                                about.multipliedBy(5).dividedBy(4)));
    }

    @Test
    void what_failed_together_does_not_come_back_together() {
        Set<Duration> pauses = pauses(1).collect(Collectors.toSet());
        assertThat(pauses).hasSizeGreaterThan(200);
        assertThat(pauses.stream().mapToLong(Duration::toMillis).average().orElseThrow())
                .isBetween(28_000.0, 32_000.0);
    }

    @Test
    void the_same_message_waits_as_long_however_often_it_is_asked() {
        UUID who = UUID.randomUUID();
        assertThat(Backoff.after(3, who)).isEqualTo(Backoff.after(3, who));
    }

    @Test
    void after_seven_tries_a_person_must_look() {
        assertThat(Backoff.after(8, UUID.randomUUID())).isEmpty();
    }

    private static Stream<Duration> pauses(int attempts) {
        return IntStream.range(0, 1000)
                .mapToObj(each -> Backoff.after(attempts, UUID.randomUUID()).orElseThrow());
    }
}
