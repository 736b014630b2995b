package th.sala.dev.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BenchResultTest {
    @Test
    void the_last_line_is_the_one_of_the_public_contract() {
        BenchResult result = new BenchResult("webhook", 40, "ms", 10, Map.of(), "processor").with("lost", 0);
        assertThat(result.asJson())
                .hasToString(
                        "{\"bench\":\"webhook\",\"value\":40,\"unit\":\"ms\",\"baseline\":10,\"ratio\":4,\"lost\":0}");
        assertThat(result.asTable()).contains("webhook", "40 ms", "processor");
    }

    @Test
    void without_a_baseline_there_is_no_ratio() {
        assertThat(new BenchResult("chat", 40, "ms", 0, Map.of(), "").asJson().getInt("ratio"))
                .isZero();
    }

    @Test
    void a_percentile_is_the_time_within_which_that_share_of_the_calls_was_done() {
        var latencies = new Latencies();
        LongStream.rangeClosed(1, 100)
                .forEach(ms -> latencies.add(Duration.ofMillis(ms).toNanos()));
        assertThat(latencies.ms(50)).isBetween(49.0, 51.0);
        assertThat(latencies.ms(99)).isBetween(98.0, 100.0);
    }
}
