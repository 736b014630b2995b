package th.sala.channels.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/** An IMAP folder opened read-only: it looks at UIDs and raw bytes, many mails a command, and never changes a flag. */
final class ImapFolder implements AutoCloseable {
    private static final int HEADER = 64 << 10;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final long uidValidity;
    private final long uidNext;

    private ImapFolder(IMAPStore store, IMAPFolder folder) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.uidValidity = folder.getUIDValidity();
        this.uidNext = folder.getUIDNext();
    }

    static ImapFolder open(Mailbox mailbox) throws MailConnectionLost {
        IMAPStore store = connect(mailbox);
        try {
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_ONLY);
            return new ImapFolder(store, folder);
        } catch (MessagingException fault) {
            close(store);
            throw lost(fault);
        }
    }

    /** Signed in, with no folder open. */
    static IMAPStore connect(Mailbox mailbox) throws MailConnectionLost {
        MailServer server = mailbox.imap();
        if (server.password() == null) {
            throw new MailConnectionLost("no-password", "No password is set for this mailbox.", null);
        }
        IMAPStore store = new IMAPStore(
                Session.getInstance(ServerProperties.imap(server)),
                new URLName("imap", server.host(), server.port(), null, null, null));
        try {
            store.connect(server.host(), server.port(), server.user(), server.password());
            return store;
        } catch (MessagingException fault) {
            close(store);
            throw lost(fault);
        }
    }

    long uidValidity() {
        return uidValidity;
    }

    /** The UID that the next mail was to get when the folder was opened; -1 when the server does not say. */
    long uidNext() {
        return uidNext;
    }

    /** The mails with a UID from {@code first} to {@code last}, in order; {@code Long.MAX_VALUE} for no end. */
    List<ListedMail> list(long first, long last) throws MailConnectionLost {
        String end = last == Long.MAX_VALUE ? "*" : Long.toString(last);
        return run("UID FETCH " + first + ":" + end + " (UID RFC822.SIZE)").stream()
                .filter(fetched -> fetched.getItem(UID.class) != null)
                .map(fetched -> new ListedMail(fetched.getItem(UID.class).uid, size(fetched)))
                .filter(mail -> mail.uid() >= first)
                .distinct()
                .sorted((a, b) -> Long.compare(a.uid(), b.uid()))
                .toList();
    }

    /** The raw bytes of these mails by one command. Mails that the server leaves out are missing in the answer. */
    List<RawMail> fetch(List<ListedMail> mails) throws MailConnectionLost {
        String uids = mails.stream().map(mail -> Long.toString(mail.uid())).collect(Collectors.joining(","));
        return bodies("UID FETCH " + uids + " (UID BODY.PEEK[])");
    }

    /**
     * When the mailbox received these mails, by UID. A command of its own: what the server does not say, or says in no
     * date, is missing in the answer and holds up no mail.
     */
    Map<Long, Instant> arrivals(List<Long> uids) throws MailConnectionLost {
        String named = uids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return answers("UID FETCH " + named + " (UID INTERNALDATE)").stream()
                .filter(fetched -> fetched.getItem(UID.class) != null && came(fetched) != null)
                .collect(Collectors.toMap(
                        fetched -> fetched.getItem(UID.class).uid, ImapFolder::came, (first, again) -> first));
    }

    private static Instant came(FetchResponse fetched) {
        INTERNALDATE date = fetched.getItem(INTERNALDATE.class);
        return date == null || date.getDate() == null ? null : date.getDate().toInstant();
    }

    /** A piece of a mail's raw bytes, shorter than asked for only at the end; empty when the server leaves it out. */
    Optional<byte[]> piece(long uid, long offset, int length) throws MailConnectionLost {
        return body(uid, "BODY.PEEK[]<" + offset + "." + length + ">");
    }

    /** A mail's header, cut after 64 KiB; empty when the server leaves it out. */
    Optional<byte[]> header(long uid) throws MailConnectionLost {
        return body(uid, "BODY.PEEK[HEADER]<0." + HEADER + ">");
    }

    @Override
    public void close() {
        close(store);
    }

    private Optional<byte[]> body(long uid, String section) throws MailConnectionLost {
        return bodies("UID FETCH " + uid + " (UID " + section + ")").stream()
                .filter(mail -> mail.uid() == uid)
                .map(RawMail::bytes)
                .findFirst();
    }

    private List<RawMail> bodies(String command) throws MailConnectionLost {
        List<RawMail> found = new ArrayList<>();
        for (FetchResponse fetched : run(command)) {
            UID uid = fetched.getItem(UID.class);
            BODY body = fetched.getItem(BODY.class);
            ByteArray bytes = body == null ? null : body.getByteArray();
            if (uid != null && bytes != null) {
                found.add(new RawMail(uid.uid, bytes.getNewBytes()));
            }
        }
        return found;
    }

    /** What was answered before a refusal is not taken: a server that gives a part says nothing of the rest. */
    private List<FetchResponse> run(String command) throws MailConnectionLost {
        Response[] said = said(command);
        if (!said[said.length - 1].isOK()) {
            throw new MailConnectionLost("mail-withheld", "The mail server refuses to give mail.", null);
        }
        return fetched(said);
    }

    /** Whatever was answered. */
    private List<FetchResponse> answers(String command) throws MailConnectionLost {
        return fetched(said(command));
    }

    private static List<FetchResponse> fetched(Response[] said) {
        return Arrays.stream(said)
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast)
                .toList();
    }

    private Response[] said(String command) throws MailConnectionLost {
        try {
            Response[] said = (Response[]) folder.doCommand(protocol -> {
                protocol.noop();
                return protocol.command(command, null);
            });
            if (said[said.length - 1].isBYE()) {
                throw new MailConnectionLost("unreachable", "The mail server closed the connection.", null);
            }
            return said;
        } catch (MessagingException fault) {
            throw lost(fault);
        }
    }

    private static long size(FetchResponse fetched) {
        RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
        return size == null ? 0 : size.size;
    }

    static MailConnectionLost lost(MessagingException fault) {
        return fault instanceof AuthenticationFailedException
                ? new MailConnectionLost("sign-in-refused", "The mail server refuses the sign-in.", fault)
                : new MailConnectionLost("unreachable", "The mail server cannot be reached or broke off.", fault);
    }

    static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            System.getLogger(ImapFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "The mail server was gone before the goodbye.");
        }
    }
}
