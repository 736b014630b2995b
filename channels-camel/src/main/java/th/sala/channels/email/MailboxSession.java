package th.sala.channels.email;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One mailbox while this node reads it: the open folder and how far it got. Batches hold at least fifty mails where there
 * are so many, but not more bytes than memory bears.
 */
final class MailboxSession implements AutoCloseable {
    static final int BATCH = 100;
    private static final long BATCH_BYTES = 16L << 20;
    private static final long WINDOW = 5000;

    private final Mailbox mailbox;
    private final ImapFolder folder;
    private Watermark mark;

    private MailboxSession(Mailbox mailbox, ImapFolder folder, Watermark mark) {
        this.mailbox = mailbox;
        this.folder = folder;
        this.mark = mark;
    }

    /** Another UIDVALIDITY than the stored one means to read all again; what is known already counts as duplicate. */
    static MailboxSession open(Mailbox mailbox, Watermark stored) throws MailConnectionLost {
        ImapFolder folder = ImapFolder.open(mailbox);
        boolean sameUids = stored.uidValidity() == folder.uidValidity();
        return new MailboxSession(mailbox, folder, sameUids ? stored : new Watermark(folder.uidValidity(), 0));
    }

    boolean reads(Mailbox current) {
        return mailbox.equals(current);
    }

    /**
     * Hands everything new to the intake, batch by batch.
     *
     * @return how many mails there were
     */
    int readAll(BatchIntake intake, String owner) throws MailConnectionLost {
        int total = 0;
        boolean more = true;
        while (more) {
            long end = windowEnd();
            List<ListedMail> listed = folder.list(mark.lastUid() + 1, end);
            for (List<ListedMail> batch : batches(listed)) {
                mark = intake.accept(mailbox, owner, complete(batch), mark);
            }
            total += listed.size();
            more = end != Long.MAX_VALUE;
            mark = more ? mark.at(end) : mark;
        }
        return total;
    }

    @Override
    public void close() {
        folder.close();
    }

    /** A long backlog is listed in windows; after it, the list has no end. */
    private long windowEnd() {
        long end = mark.lastUid() + WINDOW;
        return end < folder.uidNext() ? end : Long.MAX_VALUE;
    }

    private static List<List<ListedMail>> batches(List<ListedMail> listed) {
        List<List<ListedMail>> batches = new ArrayList<>();
        List<ListedMail> batch = new ArrayList<>();
        long bytes = 0;
        for (ListedMail mail : listed) {
            if (!batch.isEmpty() && (batch.size() == BATCH || bytes + mail.size() > BATCH_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(mail);
            bytes += mail.size();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** What the server left out is asked for once more by itself; it may have been deleted in between. */
    private List<FetchedMail> complete(List<ListedMail> batch) throws MailConnectionLost {
        Map<Long, FetchedMail> found = byUid(folder.fetch(batch));
        List<FetchedMail> mails = new ArrayList<>();
        for (ListedMail listed : batch) {
            FetchedMail mail = found.get(listed.uid());
            mails.add(mail == null ? alone(listed) : mail);
        }
        return mails;
    }

    private FetchedMail alone(ListedMail listed) throws MailConnectionLost {
        List<FetchedMail> again = folder.fetch(List.of(listed));
        return again.isEmpty() ? new FetchedMail(listed.uid(), new byte[0]) : again.get(0);
    }

    private static Map<Long, FetchedMail> byUid(List<FetchedMail> mails) {
        return mails.stream()
                .sorted(Comparator.comparingLong(FetchedMail::uid))
                .collect(Collectors.toMap(FetchedMail::uid, Function.identity(), (first, again) -> first));
    }
}
