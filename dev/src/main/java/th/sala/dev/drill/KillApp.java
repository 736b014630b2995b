package th.sala.dev.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.ImapAppend;

/**
 * Kills the application server with SIGKILL in the middle of a burst of mails, starts it again, and compares what was
 * put into the mailbox with what is stored (promises P1 and P2). The moment is drawn anew for each run, in turn as a time
 * after the first mail, which falls before, into and between the commits of T1, and as a number of mails that have
 * arrived, which falls into T2.
 */
public final class KillApp {
    /** Its name on the command line. */
    public static final String NAME = "kill-app";

    private static final int MAILS = 200;
    private static final int FIRST_PORT = 18500;
    private static final int LATEST_KILL_MS = 300;
    private static final int BURST_MS = 2_000;
    private static final Duration BETWEEN_MAILS = Duration.ofMillis(BURST_MS / MAILS);
    private static final Duration SETTLE = Duration.ofMinutes(3);
    private static final String NOBODY_SIGNS_IN = "http://localhost:9/realms/sala";

    private final Settings settings;
    private final Progress progress;
    private final Random random = new Random();

    /** A drill in a hub of its own under {@code .sala/drill} of this project. */
    public KillApp(Settings project, Progress progress) {
        this.settings = Settings.isolated(project.root().resolve(".sala/drill"), FIRST_PORT)
                .with("SALA_OIDC_ISSUER", NOBODY_SIGNS_IN)
                .with("SALA_FAST_START", "yes");
        this.progress = progress;
    }

    /** Runs it so many times. Its hub ends with this process, also when somebody interrupts it. */
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        Hub hub = Hub.of(settings, progress);
        hub.down();
        hub.wipe();
        hub.endWithThisProcess();
        hub.up();
        var total = new DrillResult(NAME, 0, 0, 0, 0, 0, 0);
        for (int run = 1; run <= runs; run++) {
            DrillResult one = once(hub, run);
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total;
    }

    private DrillResult once(Hub hub, int number) throws IOException, InterruptedException, SQLException {
        String run = "r" + number + "x" + Long.toString(random.nextLong(1L << 40), 36);
        List<BurstMail> burst =
                IntStream.range(0, MAILS).mapToObj(i -> new BurstMail(run, i)).toList();
        CompletableFuture<List<BurstMail>> sending = CompletableFuture.supplyAsync(() -> send(burst));
        awaitTheMoment(number, run);
        hub.killApplication();
        StoredMails then = StoredMails.of(settings, run);
        progress.say("killed with " + then.arrived() + " of " + MAILS + " mails arrived, "
                + then.copies().size() + " of them processed");
        List<BurstMail> acknowledged = sending.join();
        hub.restartApplication();
        Await.until(SETTLE, () -> settled(acknowledged, run));
        return count(burst, acknowledged, StoredMails.of(settings, run));
    }

    private void awaitTheMoment(int number, String run) throws InterruptedException {
        if (number % 2 == 1) {
            Thread.sleep(random.nextInt(BURST_MS));
        } else {
            awaitArrivals(run);
        }
    }

    private void awaitArrivals(String run) throws InterruptedException {
        int moment = random.nextInt(MAILS);
        Await.until(SETTLE, () -> arrived(run) >= moment);
        Thread.sleep(random.nextInt(LATEST_KILL_MS));
    }

    private int arrived(String run) {
        try {
            return StoredMails.of(settings, run).arrived();
        } catch (SQLException e) {
            throw new IllegalStateException("The drill's database does not answer", e);
        }
    }

    private List<BurstMail> send(List<BurstMail> burst) {
        var acknowledged = new ArrayList<BurstMail>();
        try (var mailbox = ImapAppend.into(settings.imapHost(), settings.port(Port.IMAP), "support@sala.test")) {
            for (BurstMail mail : burst) {
                mailbox.append(mail.bytes());
                acknowledged.add(mail);
                LockSupport.parkNanos(BETWEEN_MAILS.toNanos());
            }
        } catch (IOException e) {
            progress.say("the mail server broke off: " + e.getMessage());
        }
        return acknowledged;
    }

    private boolean settled(List<BurstMail> acknowledged, String run) {
        try {
            StoredMails stored = StoredMails.of(settings, run);
            return stored.unsettled() == 0 && acknowledged.stream().allMatch(mail -> stored.copiesOf(mail) > 0);
        } catch (SQLException e) {
            return false;
        }
    }

    private static DrillResult count(List<BurstMail> burst, List<BurstMail> acknowledged, StoredMails stored) {
        int found = (int)
                acknowledged.stream().filter(mail -> stored.copiesOf(mail) > 0).count();
        int superfluous = burst.stream()
                .mapToInt(mail -> Math.max(0, stored.copiesOf(mail) - 1))
                .sum();
        return new DrillResult(
                NAME, 1, burst.size(), acknowledged.size(), found, acknowledged.size() - found, superfluous);
    }
}
