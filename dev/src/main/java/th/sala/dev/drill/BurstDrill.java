package th.sala.dev.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import th.sala.consent.seal.LedgerReport;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.stored.LedgerOfHub;
import th.sala.dev.stored.StoredMessages;

/**
 * Breaks a part of the hub with SIGKILL in the middle of a burst of messages, starts it again, and compares what was
 * confirmed to the sender with what is stored (promises P1 and P2), and the ledger with its seals (P5). The moment is drawn anew for each run, in turn as a
 * time after the first message, which falls before, into and between the commits of T1, and as a number of messages that
 * have arrived, which falls into T2.
 */
final class BurstDrill implements Drill {
    private static final int LATEST_STRIKE_MS = 300;
    private static final Duration SETTLE = Duration.ofMinutes(3);

    private final String name;
    private final DrillHub own;
    private final Settings settings;
    private final Feed feed;
    private final Breakdown breakdown;
    private final Progress progress;
    private final Random random = new Random();

    BurstDrill(String name, DrillHub own, Feed feed, Breakdown breakdown, Progress progress) {
        this.name = name;
        this.own = own;
        this.settings = own.settings();
        this.feed = feed;
        this.breakdown = breakdown;
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        var total = DrillResult.none(name);
        for (int run = 1; run <= runs; run++) {
            DrillResult one = once(hub, run);
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total;
    }

    private DrillResult once(Hub hub, int number) throws IOException, InterruptedException, SQLException {
        String run = "r" + number + "x" + Long.toString(random.nextLong(1L << 40), 36);
        CompletableFuture<Set<String>> sending = CompletableFuture.supplyAsync(() -> feed.send(run));
        awaitTheMoment(number, run);
        StoredMessages then = StoredMessages.of(settings, run);
        breakdown.strike().to(hub);
        progress.say("struck with " + then.arrived() + " of " + feed.size() + " messages arrived, "
                + then.copies().size() + " of them processed");
        breakdown.heal().to(hub);
        Set<String> confirmed = feed.repeat(run, sending.join());
        Await.until(SETTLE, () -> StoredMessages.settled(settings, run, confirmed));
        return DrillResult.of(name, feed.marks(run), confirmed, StoredMessages.of(settings, run))
                .withGaps(gaps());
    }

    /** What the ledger lacks once everything had time to be sealed. */
    private int gaps() throws InterruptedException {
        Await.until(SETTLE, () -> LedgerOfHub.check(settings).unsealed() == 0);
        LedgerReport report = LedgerOfHub.check(settings);
        report.findings().forEach(progress::say);
        return Math.toIntExact(
                Math.max(report.missing() + report.unsealed(), report.findings().size()));
    }

    private void awaitTheMoment(int number, String run) throws InterruptedException {
        if (number % 2 == 1) {
            Thread.sleep(random.nextLong(feed.lasts().toMillis()));
        } else {
            int moment = random.nextInt(feed.size());
            Await.until(SETTLE, () -> arrived(run) >= moment);
            Thread.sleep(random.nextInt(LATEST_STRIKE_MS));
        }
    }

    private int arrived(String run) {
        try {
            return StoredMessages.of(settings, run).arrived();
        } catch (SQLException e) {
            throw new IllegalStateException("The drill's database does not answer", e);
        }
    }
}
