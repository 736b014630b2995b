package th.sala.channels.email;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/** A mailbox opened to delete mails for good. Nothing else is touched: other mails that are marked as deleted stay. */
final class MailRemoval implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final long uidValidity;

    private MailRemoval(IMAPStore store, IMAPFolder folder) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.uidValidity = folder.getUIDValidity();
    }

    static MailRemoval open(Mailbox mailbox) throws MailConnectionLost {
        IMAPStore store = ImapFolder.connect(mailbox);
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            return new MailRemoval(store, folder);
        } catch (MessagingException fault) {
            ImapFolder.close(store);
            throw ImapFolder.lost(fault);
        }
    }

    long uidValidity() {
        return uidValidity;
    }

    /**
     * Deletes these. What is gone already counts as deleted. A server without UIDPLUS expunges whatever is marked, so there
     * the marks of others are taken off first and put back afterwards.
     *
     * @throws MailConnectionLost also when one of them is still there afterwards
     */
    void delete(List<Long> uids) throws MailConnectionLost {
        if (uids.isEmpty()) {
            return;
        }
        String these = String.join(",", uids.stream().map(String::valueOf).toList());
        command("UID STORE " + these + " +FLAGS.SILENT (\\Deleted)");
        if (knowsUidExpunge()) {
            command("UID EXPUNGE " + these);
        } else {
            expungeOnly(uids);
        }
        if (!present(command("UID FETCH " + these + " (UID)")).isEmpty()) {
            throw new MailConnectionLost("mail-not-deleted", "The mail server kept a mail that was deleted.", null);
        }
    }

    @Override
    public void close() {
        ImapFolder.close(store);
    }

    private void expungeOnly(List<Long> uids) throws MailConnectionLost {
        List<Long> others = new ArrayList<>(searched());
        others.removeAll(uids);
        String those = String.join(",", others.stream().map(String::valueOf).toList());
        if (!others.isEmpty()) {
            command("UID STORE " + those + " -FLAGS.SILENT (\\Deleted)");
        }
        command("EXPUNGE");
        if (!others.isEmpty()) {
            command("UID STORE " + those + " +FLAGS.SILENT (\\Deleted)");
        }
    }

    private List<Long> searched() throws MailConnectionLost {
        List<Long> found = new ArrayList<>();
        for (Response answer : command("UID SEARCH DELETED")) {
            if (answer.toString().startsWith("* SEARCH")) {
                NUMBER.matcher(answer.toString()).results().forEach(uid -> found.add(Long.valueOf(uid.group())));
            }
        }
        return found;
    }

    private static List<Long> present(Response[] answers) {
        List<Long> uids = new ArrayList<>();
        for (Response answer : answers) {
            if (answer instanceof FetchResponse fetched && fetched.getItem(UID.class) != null) {
                uids.add(fetched.getItem(UID.class).uid);
            }
        }
        return uids;
    }

    private boolean knowsUidExpunge() throws MailConnectionLost {
        try {
            return store.hasCapability("UIDPLUS");
        } catch (MessagingException fault) {
            throw ImapFolder.lost(fault);
        }
    }

    private Response[] command(String words) throws MailConnectionLost {
        try {
            Response[] answers = (Response[]) folder.doCommand(protocol -> protocol.command(words, null));
            if (!answers[answers.length - 1].isOK()) {
                throw new MailConnectionLost("mail-not-deleted", "The mail server refuses to delete mail.", null);
            }
            return answers;
        } catch (MessagingException fault) {
            throw ImapFolder.lost(fault);
        }
    }
}
