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
import th.sala.dev.mail.ImapAppend;
import th.sala.dev.mail.MailHost;
import th.sala.dev.mail.SampleMail;
import th.sala.dev.stored.StoredMessages;

/**
 * How many mails a second become tickets: fetched over IMAP, parsed, sealed, recognised, ticketed, routed, put on the
 * clock and acknowledged over SMTP, each from somebody who never wrote before. Baseline: PostgreSQL given the same rows
 * ({@link InsertReplay}), or Request Tracker given the same mails ({@link RequestTracker}), both in the same run.
 */
final class IngestBench implements Bench {
    static final String NAME = "ingest";

    private static final int MAILS = 3_000;

    /** The compiler of a hub that just started takes a third of its processor time; after these it rests. */
    private static final int WARM_UPS = 6;

    private static final int WARM_UP = 1_000;
    private static final int RIVALS_MAILS = 60;
    private static final Duration SETTLE = Duration.ofMinutes(10);

    private final Settings project;
    private final Progress progress;
    private final boolean withRival;
    private final String run = "i" + Long.toString(new Random().nextLong(1L << 40), 36);

    IngestBench(Settings project, Progress progress, boolean withRival) {
        this.project = project;
        this.progress = progress;
        this.withRival = withRival;
    }

    @Override
    public BenchResult run() throws IOException, InterruptedException, SQLException {
        BenchHub own = BenchHub.fresh(project, progress);
        MailHost host = MailHost.best(own.hub(), progress);
        MailHost.readFrom(own.settings(), host.port());
        for (int round = 1; round <= WARM_UPS; round++) {
            String begin = IntakeRate.now(own.settings());
            take(own, host, mails(run + "warm" + round, WARM_UP));
            progress.say("warming up: " + IntakeRate.since(own.settings(), begin));
        }
        InsertReplay replay = InsertReplay.from(own.settings());
        String begin = IntakeRate.now(own.settings());
        List<SampleMail> mails = mails(run, MAILS);
        String bound = take(own, host, mails);
        IntakeRate rate = IntakeRate.since(own.settings(), begin);
        double rss = own.rssMib();
        progress.say("hub: " + rate + "; now PostgreSQL alone");
        double floor = replay.mailsASecond(MAILS);
        own.hub().close();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("per_second", rate.perSecond());
        figures.put("tickets", (double) rate.tickets());
        figures.put("lost", (double) MAILS - rate.delivered());
        figures.put("rss_mb", rss);
        figures.put("postgresql_per_second", floor);
        figures.put("of_postgresql", rate.perSecond() / floor);
        double baseline = withRival ? rival() : floor;
        return new BenchResult(NAME, rate.perSecond(), "mails/s", baseline, figures, bound);
    }

    /** Puts the mails there, lets the hub take them, and tells where the processor time went meanwhile. */
    private String take(BenchHub own, MailHost host, List<SampleMail> mails)
            throws IOException, InterruptedException, SQLException {
        var gate = new MailboxGate(own.settings(), MailHost.MAILBOX);
        gate.close();
        progress.say("putting " + mails.size() + " mails into the mailbox");
        try (var mailbox = ImapAppend.into("127.0.0.1", host.port(), MailHost.MAILBOX)) {
            for (SampleMail mail : mails) {
                mailbox.append(mail.bytes());
            }
        }
        Set<String> marks = mails.stream().map(SampleMail::mark).collect(Collectors.toSet());
        gate.open();
        Await.until(SETTLE, () -> arrived(own.settings(), mails.get(0).run()));
        CpuShares shares = CpuShares.from(own.hub());
        Await.until(
                SETTLE,
                () -> StoredMessages.settled(own.settings(), mails.get(0).run(), marks));
        return shares.told();
    }

    private static boolean arrived(Settings settings, String run) {
        try {
            return StoredMessages.of(settings, run).arrived() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The bench's database does not answer", e);
        }
    }

    private double rival() throws IOException, InterruptedException {
        try (var tracker = new RequestTracker(project, progress)) {
            return tracker.mailsASecond(mails(run + "rt", RIVALS_MAILS));
        }
    }

    private static List<SampleMail> mails(String run, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new SampleMail(run, number))
                .toList();
    }
}
