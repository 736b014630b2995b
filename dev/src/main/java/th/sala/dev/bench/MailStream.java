package th.sala.dev.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.ImapAppend;
import th.sala.dev.mail.MailHost;
import th.sala.dev.mail.SampleMail;

/** Mails that lie in the mailbox at a steady rate, and how long it takes until each is a message on a ticket. */
final class MailStream implements Runnable {
    private static final String SETTLED = """
        SELECT substring(m.text FROM ?), round(extract(epoch FROM i.settled_at) * 1000)::bigint
        FROM ticketing.inbox i JOIN ticketing.message m ON m.id = i.message
        WHERE i.state = 'delivered' AND m.text LIKE ?
        """;
    private static final double MS = 1e6;

    private final String run;
    private final int port;
    private final int perSecond;
    private final long until;
    private final Map<String, Long> laid = new ConcurrentHashMap<>();

    /**
     * @param port of the mail server
     * @param until by {@link System#nanoTime}
     */
    MailStream(String run, int port, int perSecond, long until) {
        this.run = run;
        this.port = port;
        this.perSecond = perSecond;
        this.until = until;
    }

    @Override
    public void run() {
        long every = Duration.ofSeconds(1).toNanos() / perSecond;
        long began = System.nanoTime();
        try (var mailbox = ImapAppend.into("127.0.0.1", port, MailHost.MAILBOX)) {
            for (int number = 0; System.nanoTime() < until; number++) {
                LockSupport.parkNanos(began + number * every - System.nanoTime());
                var mail = new SampleMail(run, number);
                mailbox.append(mail.bytes());
                laid.put(mail.mark(), System.currentTimeMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mail server broke off", e);
        }
    }

    /** How many lie there. */
    int laid() {
        return laid.size();
    }

    /** How long each took; how many are none yet is what lacks to {@link #laid}. */
    int settled(Settings hub, Latencies lags) throws SQLException {
        int settled = 0;
        try (Connection owner = Database.connectAsOwner(hub);
                PreparedStatement ask = owner.prepareStatement(SETTLED)) {
            ask.setString(1, run + "\\.[0-9]+");
            ask.setString(2, "%" + run + ".%");
            ResultSet row = ask.executeQuery();
            while (row.next()) {
                lags.add((long) ((row.getLong(2) - laid.getOrDefault(row.getString(1), row.getLong(2))) * MS));
                settled++;
            }
        }
        return settled;
    }
}
