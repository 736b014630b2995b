package th.sala.dev.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.BurstMail;
import th.sala.dev.mail.MailHost;
import th.sala.dev.stored.StoredMessages;

/**
 * Renumbers the mailbox under a running hub: the same mails under another UIDVALIDITY. The hub reads the mailbox anew;
 * no mail may be stored twice, and none that comes meanwhile may be lost (promises P1 and P2).
 */
final class UidValidity implements Drill {
    static final String NAME = "uidvalidity";

    private static final int MAILS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DrillHub own;
    private final Settings settings;
    private final Progress progress;
    private final String drill = "u" + Long.toString(new Random().nextLong(1L << 40), 36);
    private final Set<String> sent = new HashSet<>();

    UidValidity(Settings project, Progress progress) {
        this.own = DrillHub.withoutSignIn(project, progress);
        this.settings = own.settings();
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        MailHost host = MailHost.best(own.fresh(), progress);
        MailHost.readFrom(settings, host.port());
        put(host);
        for (int run = 1; run <= runs; run++) {
            host.renumber();
            put(host);
            progress.say("renumbered " + run + " times, " + sent.size() + " mails put");
        }
        return DrillResult.of(NAME, List.copyOf(sent), sent, StoredMessages.of(settings, drill))
                .withRuns(runs);
    }

    /** Mails come in ascending order: when the newest are stored, those before were read anew. */
    private void put(MailHost host) throws IOException, InterruptedException {
        List<BurstMail> mails = IntStream.range(sent.size(), sent.size() + MAILS)
                .mapToObj(number -> new BurstMail(drill, number))
                .toList();
        host.put(mails);
        mails.forEach(mail -> sent.add(mail.mark()));
        Await.until(PATIENCE, () -> StoredMessages.settled(settings, drill, sent));
    }
}
