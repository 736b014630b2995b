package th.sala.channels.email;

import java.util.List;

/** One mailbox while this node reads it: the open folder and how far it got. */
final class MailboxSession implements AutoCloseable {
    private static final long WINDOW = 5000;
    private static final String NOT_GIVEN =
            "The mail server failed " + Setbacks.MOST + " times to give this mail, which stays in the mailbox.";

    private final Mailbox mailbox;
    private final ImapFolder folder;
    private final MailFetch fetch;
    private Watermark mark;

    private MailboxSession(Mailbox mailbox, ImapFolder folder, long mailLimit, Watermark mark) {
        this.mailbox = mailbox;
        this.folder = folder;
        this.fetch = new MailFetch(folder, mailbox.id(), mailLimit);
        this.mark = mark;
    }

    /**
     * Another UIDVALIDITY than the stored one means to read all again; what is known already counts as duplicate.
     *
     * @param mailLimit most bytes of a mail that is fetched
     */
    static MailboxSession open(Mailbox mailbox, Watermark stored, long mailLimit) throws MailConnectionLost {
        ImapFolder folder = ImapFolder.open(mailbox);
        boolean sameUids = stored.uidValidity() == folder.uidValidity();
        Watermark mark = sameUids ? stored : new Watermark(folder.uidValidity(), 0);
        return new MailboxSession(mailbox, folder, mailLimit, mark);
    }

    boolean reads(Mailbox current) {
        return mailbox.equals(current);
    }

    /**
     * Hands everything new to the intake, batch by batch.
     *
     * @throws LeaseLost when another node reads the mailbox by now
     * @throws MailNotStored when the hub fails on a mail that may yet be stored later
     */
    void readAll(BatchIntake intake, Lease lease, Troubles troubles) throws MailConnectionLost {
        boolean more = true;
        while (more) {
            long end = windowEnd();
            List<ListedMail> listed = folder.list(mark.lastUid() + 1, end);
            for (List<ListedMail> batch : Batches.of(listed, troubles.makeCareful())) {
                store(fetched(batch, lease, troubles.fetching()), intake, lease, troubles.storing());
                mark = mark.at(batch.get(batch.size() - 1).uid());
                troubles.overcome(mark);
            }
            more = end != Long.MAX_VALUE;
            mark = more ? mark.at(end) : mark;
        }
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

    private List<FetchedMail> fetched(List<ListedMail> batch, Lease lease, Setbacks setbacks)
            throws MailConnectionLost {
        long first = batch.get(0).uid();
        if (setbacks.areTooMany(mark.uidValidity(), first)) {
            MailPlace place = new MailPlace(mailbox.id(), mark.uidValidity(), first);
            return List.of(new FetchedMail(place, new byte[0], NOT_GIVEN, false));
        }
        try {
            return fetch.fetch(batch, lease::renew);
        } catch (MailConnectionLost lost) {
            setbacks.add(mark.uidValidity(), first, batch.size() == 1);
            throw lost;
        }
    }

    private void store(List<FetchedMail> mails, BatchIntake intake, Lease lease, Setbacks setbacks) {
        if (mails.isEmpty()) {
            return;
        }
        long first = mails.get(0).uid();
        try {
            intake.accept(mailbox, lease.owner(), mails, mark, setbacks.areTooMany(mark.uidValidity(), first));
        } catch (MailNotStored fault) {
            setbacks.add(mark.uidValidity(), first, mails.size() == 1);
            throw fault;
        }
    }
}
