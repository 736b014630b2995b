package th.sala.dev.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.stored.StoredMessages;
import th.sala.dev.webhook.LinePost;
import th.sala.dev.webhook.SignedPosts;
import th.sala.dev.webhook.SignedPosts.Outcome;

/**
 * How fast a signed post of LINE is acknowledged, which is when it is committed: 200 a second for 30 seconds from 600
 * people, after the rate has grown to that in steps, the time counted from the moment each was due. The hub processes what it took at the same time. Baseline: the
 * 95th percentile of an authenticated call that does nothing, made beside them.
 */
final class WebhookBench implements Bench {
    static final String NAME = "webhook";

    private static final int PER_SECOND = 200;
    private static final int SECONDS = 30;
    private static final int WARM_UP_STEPS = 8;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SENDERS = 600;
    private static final Duration SETTLE = Duration.ofMinutes(5);

    private final Settings project;
    private final Progress progress;
    private final String run = "w" + Long.toString(new Random().nextLong(1L << 40), 36);

    WebhookBench(Settings project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    @Override
    public BenchResult run() throws IOException, InterruptedException, SQLException {
        BenchHub own = BenchHub.fresh(project, progress);
        var posts = new SignedPosts(own.settings().publicUrl());
        for (int step = 1; step <= WARM_UP_STEPS; step++) {
            int rate = PER_SECOND * step / WARM_UP_STEPS;
            progress.say("warming up at " + rate + " a second");
            posts.send(posts(run + "warm" + step, rate * WARM_UP_SECONDS), rate);
        }
        progress.say(PER_SECOND + " posts a second for " + SECONDS + " s");
        try (var noop = new NoopCalls(own.settings())) {
            CpuShares shares = CpuShares.from(own.hub());
            long began = System.nanoTime();
            List<Outcome> outcomes = posts.send(posts(run, PER_SECOND * SECONDS), PER_SECOND);
            double seconds = (System.nanoTime() - began) / 1e9;
            return result(own, outcomes, noop.p95Ms(), seconds, shares.told());
        }
    }

    private static List<LinePost> posts(String run, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> LinePost.first(run, number, SENDERS))
                .toList();
    }

    private BenchResult result(BenchHub own, List<Outcome> outcomes, double noopMs, double seconds, String bound)
            throws IOException, InterruptedException, SQLException {
        var latencies = new Latencies();
        outcomes.forEach(outcome -> latencies.add(outcome.nanos()));
        Set<String> confirmed = outcomes.stream()
                .filter(Outcome::acknowledged)
                .map(outcome -> outcome.post().mark())
                .collect(Collectors.toSet());
        Await.until(SETTLE, () -> StoredMessages.settled(own.settings(), run, confirmed));
        StoredMessages stored = StoredMessages.of(own.settings(), run);
        long lost =
                confirmed.stream().filter(mark -> stored.copiesOf(mark) == 0).count();
        return new BenchResult(NAME, latencies.ms(99), "ms", noopMs, new LinkedHashMap<>(), bound)
                .with("p50_ms", latencies.ms(50))
                .with("p95_ms", latencies.ms(95))
                .with("p99_ms", latencies.ms(99))
                .with("noop_p95_ms", noopMs)
                .with("per_second", confirmed.size() / seconds)
                .with("errors", outcomes.size() - confirmed.size())
                .with("lost", (double) lost)
                .with("rss_mb", own.rssMib());
    }
}
