package th.sala.dev.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.BurstMail;
import th.sala.dev.mail.MailHost;
import th.sala.dev.stored.StoredMessages;

/**
 * Cuts the connection to the mailbox while the hub reads it, six byte positions a run, spread evenly over everything the
 * server says from its greeting to the last byte of the last mail. Every mail must be stored once (promises P1 and P2).
 */
final class ImapCut implements Drill {
    static final String NAME = "imap-cut";

    private static final int CUTS = 6;
    private static final int MAILS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DrillHub own;
    private final Settings settings;
    private final Progress progress;
    private final String drill = "c" + Long.toString(new Random().nextLong(1L << 40), 36);

    ImapCut(Settings project, Progress progress) {
        this.own = DrillHub.withoutSignIn(project, progress);
        this.settings = own.settings();
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        MailHost host = MailHost.best(hub, progress);
        try (CuttingProxy proxy = CuttingProxy.to(host.port())) {
            MailHost.readFrom(settings, proxy.port());
            Await.until(PATIENCE, () -> proxy.told() > 0);
            long whole = bytesOfOneReading(host, proxy);
            int cuts = runs * CUTS;
            for (int cut = 1; cut <= cuts; cut++) {
                cut(host, proxy, cut, 1 + whole * (cut - 1) / cuts);
            }
            progress.say("connections cut: " + proxy.cuts() + " of " + cuts);
            return result(runs, proxy.cuts());
        }
    }

    /** What the server says to a hub that signs in and reads as many mails as each cut finds. */
    private long bytesOfOneReading(MailHost host, CuttingProxy proxy)
            throws IOException, InterruptedException, SQLException {
        requireStored(0, host, proxy::hangUp);
        return proxy.told();
    }

    private void cut(MailHost host, CuttingProxy proxy, int number, long position)
            throws IOException, InterruptedException, SQLException {
        requireStored(number, host, () -> proxy.cutNextAfter(position));
        Await.until(PATIENCE, () -> proxy.cuts() >= number);
        progress.say("cut " + number + " after byte " + position + ": all there");
    }

    private void requireStored(int number, MailHost host, Runnable disturbance)
            throws IOException, InterruptedException {
        disturbance.run();
        List<BurstMail> mails = mails(number);
        host.put(mails);
        Set<String> marks = mails.stream().map(BurstMail::mark).collect(Collectors.toSet());
        Await.until(PATIENCE, () -> StoredMessages.settled(settings, drill, marks));
    }

    private List<BurstMail> mails(int number) {
        return IntStream.range(number * MAILS, (number + 1) * MAILS)
                .mapToObj(mail -> new BurstMail(drill, mail))
                .toList();
    }

    private DrillResult result(int runs, long cuts) throws SQLException {
        List<String> sent = IntStream.rangeClosed(0, runs * CUTS)
                .mapToObj(this::mails)
                .flatMap(List::stream)
                .map(BurstMail::mark)
                .toList();
        int counted = cuts == (long) runs * CUTS ? runs : 0;
        return DrillResult.of(NAME, sent, Set.copyOf(sent), StoredMessages.of(settings, drill))
                .withRuns(counted);
    }
}
