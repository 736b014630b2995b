package th.sala.dev.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import th.sala.dev.api.Colleague;
import th.sala.dev.api.Crew;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.MailHost;
import th.sala.dev.seed.Seed;
import th.sala.dev.seed.SeedSize;
import th.sala.dev.stored.StoredMessages;

/**
 * A busy day: fifty agents read, take, answer and close while twenty mails a second come in. Counts whatever call did not go
 * well, and how long a mail waits until it is a message on a ticket. Baseline: the call that does nothing, meanwhile.
 */
final class MixedBench implements Bench {
    static final String NAME = "mixed";

    private static final int AGENTS = 50;
    private static final int MAILS_PER_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final double MS_PER_S = 1000;

    private final Settings project;
    private final Duration lasts;
    private final Progress progress;
    private final String run = "x" + Long.toString(new Random().nextLong(1L << 40), 36);

    MixedBench(Settings project, BenchSize size, Progress progress) {
        this.project = project;
        this.lasts = Duration.ofMinutes(size.minutes());
        this.progress = progress;
    }

    @Override
    public BenchResult run() throws IOException, InterruptedException, SQLException {
        BenchHub own = BenchHub.fresh(project, progress);
        new Seed(own.settings(), new SeedSize(20_000, 2, 1), progress).run();
        MailHost host = MailHost.best(own.hub(), progress);
        MailHost.readFrom(own.settings(), host.port());
        List<Colleague> crew = Crew.of(own.settings(), "support", AGENTS);
        crew.forEach(Colleague::ready);
        progress.say("warming up");
        day(run + "warm", crew, host, WARM_UP, new Latencies(), new AtomicInteger());
        progress.say(lasts.toMinutes() + " minutes");
        var latencies = new Latencies();
        var errors = new AtomicInteger();
        CpuShares shares = CpuShares.from(own.hub());
        try (var noop = new NoopCalls(own.settings())) {
            MailStream mails = day(run, crew, host, lasts, latencies, errors);
            double noopMs = noop.p95Ms();
            String bound = shares.told();
            Await.until(SETTLE, () -> StoredMessages.settled(own.settings(), run, Set.of()));
            var lags = new Latencies();
            int lost = mails.laid() - mails.settled(own.settings(), lags);
            return new BenchResult(NAME, latencies.ms(99), "ms", noopMs, new LinkedHashMap<>(), bound)
                    .with("p50_ms", latencies.ms(50))
                    .with("p95_ms", latencies.ms(95))
                    .with("p99_ms", latencies.ms(99))
                    .with("noop_p95_ms", noopMs)
                    .with("per_second", latencies.count() / (double) lasts.toSeconds())
                    .with("errors", (double) errors.get())
                    .with("mails", mails.laid())
                    .with("lost", (double) lost)
                    .with("lag_p99_s", lags.ms(99) / MS_PER_S)
                    .with("lag_longest_s", lags.ms(100) / MS_PER_S)
                    .with("rss_mb", own.rssMib());
        }
    }

    private MailStream day(
            String mark,
            List<Colleague> crew,
            MailHost host,
            Duration lasting,
            Latencies latencies,
            AtomicInteger errors) {
        long until = System.nanoTime() + lasting.toNanos();
        var mails = new MailStream(mark, host.port(), MAILS_PER_SECOND, until);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Stream<Runnable> agents = crew.stream().map(agent -> new MixedAgent(agent, until, latencies, errors));
            List<CompletableFuture<Void>> running = Stream.concat(Stream.of(mails), agents)
                    .map(work -> CompletableFuture.runAsync(work, threads))
                    .toList();
            running.forEach(CompletableFuture::join);
            return mails;
        } finally {
            threads.shutdownNow();
        }
    }
}
