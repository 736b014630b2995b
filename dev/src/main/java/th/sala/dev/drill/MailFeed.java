package th.sala.dev.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.BurstMail;
import th.sala.dev.mail.ImapAppend;

/** Mails put into a mailbox of the hub; the mail server confirms them, whatever happens to the hub. */
final class MailFeed implements Feed {
    private static final int MAILS = 200;
    private static final Duration LASTS = Duration.ofSeconds(2);

    private final Settings settings;

    MailFeed(Settings settings) {
        this.settings = settings;
    }

    @Override
    public int size() {
        return MAILS;
    }

    @Override
    public Duration lasts() {
        return LASTS;
    }

    @Override
    public Set<String> send(String run) {
        var confirmed = new HashSet<String>();
        try (var mailbox = ImapAppend.into(settings.imapHost(), settings.port(Port.IMAP), "support@sala.test")) {
            for (int number = 0; number < MAILS; number++) {
                var mail = new BurstMail(run, number);
                mailbox.append(mail.bytes());
                confirmed.add(mail.mark());
                LockSupport.parkNanos(LASTS.dividedBy(MAILS).toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mail server broke off", e);
        }
        return confirmed;
    }

    @Override
    public Set<String> repeat(String run, Set<String> confirmed) {
        return confirmed;
    }
}
