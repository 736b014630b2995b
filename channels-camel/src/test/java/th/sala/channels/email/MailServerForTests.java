package th.sala.channels.email;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.iap.Literal;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** GreenMail in this process: takes any mail, hands it out over IMAP, user and password both the address. */
final class MailServerForTests implements AutoCloseable {
    static {
        System.setProperty("mail.mime.allowutf8", "false");
    }

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    MailServerForTests() {
        server.start();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    MailServerForTests with(String address) {
        server.setUser(address, address);
        return this;
    }

    void append(String address, byte[]... mails) throws MessagingException {
        IMAPStore store = new IMAPStore(
                Session.getInstance(new Properties()), new URLName("imap", "127.0.0.1", imapPort(), null, null, null));
        store.connect("127.0.0.1", imapPort(), address, address);
        try {
            IMAPFolder inbox = (IMAPFolder) store.getFolder("INBOX");
            for (byte[] mail : mails) {
                inbox.doCommand(protocol -> {
                    protocol.append("INBOX", new Flags(), null, new Bytes(mail));
                    return null;
                });
            }
        } finally {
            store.close();
        }
    }

    List<StoredMessage> inboxOf(String address) throws FolderException {
        return folder(address).getMessages();
    }

    /** The server loses the folder and builds it anew: other UIDs, another UIDVALIDITY. */
    void forgetUids(String address) throws FolderException {
        folder(address).deleteAllMessages();
    }

    void stopImap() {
        server.getImap().stopService();
    }

    private MailFolder folder(String address) throws FolderException {
        ImapHostManager hosts = server.getManagers().getImapHostManager();
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        return hosts.getInbox(user);
    }

    @Override
    public void close() {
        server.stop();
    }

    private record Bytes(byte[] mail) implements Literal {
        @Override
        public int size() {
            return mail.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(mail);
        }
    }
}
