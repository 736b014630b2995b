package th.sala.channels.email;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.outbound.PortalWay;
import th.sala.consent.mode.Mode;

/** The e-mail channel put together without a container, on a real mail server and a real database. */
final class MailWiring {
    static final UUID SUPPORT = UUID.fromString("01930000-0000-7000-8000-00000000a001");

    final SteppingClock clock = new SteppingClock();
    final RememberingIntake intake = new RememberingIntake();
    final Mailboxes mailboxes;
    private final MailSettings settings;

    MailWiring(Jdbi jdbi, MailServerForTests server) {
        this(jdbi, server, server.imapPort());
    }

    /** @param imapPort where the mail server is reached instead */
    MailWiring(Jdbi jdbi, MailServerForTests server, int imapPort) {
        this(jdbi, server, imapPort, 8);
    }

    /** @param mebibytes the largest mail */
    MailWiring(Jdbi jdbi, MailServerForTests server, int imapPort, int mebibytes) {
        settings = new MailSettings(
                Mode.DEVELOPMENT,
                "127.0.0.1",
                imapPort,
                "127.0.0.1",
                server.smtpPort(),
                Optional.empty(),
                mebibytes,
                name -> Optional.empty());
        mailboxes = new Mailboxes(jdbi, settings, new NoChannels());
    }

    MailboxWatch watch() {
        BatchIntake batches = new BatchIntake(new EmailIntake(intake, mailboxes), new MailReader(settings, clock));
        return new MailboxWatch(mailboxes, batches, settings, clock);
    }

    RereadingMail rereading() {
        return new RereadingMail(mailboxes, new MailReader(settings, clock), settings, null);
    }

    SmtpSender sender() {
        return new SmtpSender(mailboxes, clock, new PortalWay("https://help.example.com"));
    }
}
