package th.sala.dev.bench;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long calls took. */
final class Latencies {
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();
    private static final double NANOS_PER_MS = 1e6;

    private final Histogram histogram = new ConcurrentHistogram(LONGEST, 3);

    void add(long nanos) {
        histogram.recordValue(Math.min(LONGEST, Math.max(1, nanos)));
    }

    /** How many. */
    long count() {
        return histogram.getTotalCount();
    }

    /** Milliseconds within which this share of the calls was done. */
    double ms(double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MS;
    }
}
