package th.sala.dev.mail;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Dovecot;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

/** The server from which a drill's hub reads its mailbox. */
public interface MailHost {
    /** The mailbox of the drills. */
    String MAILBOX = "support@sala.test";

    /** From which port on a hub reads it; the change is seen when the hub renews its lease of the mailbox. */
    String READ_FROM = "UPDATE channels.mailbox SET imap_port = ? WHERE address = ?";

    /** Where it listens. */
    int port();

    /** Puts mails into the mailbox. */
    void put(List<BurstMail> mails) throws IOException;

    /** Gives every mail in it another number, under another UIDVALIDITY. */
    void renumber() throws IOException, InterruptedException;

    /** Debian's Dovecot where it is installed, else the development mail server of the hub. */
    static MailHost best(Hub hub, Progress progress) throws IOException, InterruptedException {
        if (Dovecot.installed()) {
            progress.say("the mailbox is on Dovecot");
            return DovecotHost.beside(hub.settings());
        }
        progress.say("the mailbox is on GreenMail; with Dovecot (apt install dovecot-imapd) the drill is worth more");
        return new GreenMailHost(hub);
    }

    /** Lets a hub read the mailbox from this port. */
    static void readFrom(Settings settings, int port) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement change = owner.prepareStatement(READ_FROM)) {
            change.setInt(1, port);
            change.setString(2, MAILBOX);
            change.executeUpdate();
        }
    }

    /** Puts mails into the mailbox of whoever listens there. */
    static void put(int port, List<BurstMail> mails) throws IOException {
        try (var mailbox = ImapAppend.into("127.0.0.1", port, MAILBOX)) {
            for (BurstMail mail : mails) {
                mailbox.append(mail.bytes());
            }
        }
    }
}
