package th.sala.web.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How often each of many may do something in a time: a bucket of tokens each, on this node. Those that were seen last are
 * remembered, so that a flood from many costs no memory.
 */
public final class Buckets {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets;
    private final TimeMeter time;
    private final int most;
    private final Duration within;

    /** So many in a minute. */
    public Buckets(Clock clock, int perMinute) {
        this(clock, perMinute, Duration.ofMinutes(1));
    }

    /** So many within a time. */
    public Buckets(Clock clock, int most, Duration within) {
        this.time = meter(clock);
        this.most = most;
        this.within = within;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** @return how long to wait, rounded up to seconds; zero when the call may go on */
    public Duration pause(String client) {
        var probe = bucket(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofSeconds(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String client) {
        return buckets.computeIfAbsent(
                client,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
