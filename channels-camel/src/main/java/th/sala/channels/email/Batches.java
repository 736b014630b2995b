package th.sala.channels.email;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts listed mails into what is fetched and stored together: at least fifty where there are so many, but not more bytes than
 * memory bears. A long mail, or one of unknown size, goes alone.
 */
final class Batches {
    static final int MOST = 100;

    /** Above it a mail is fetched alone and in pieces. */
    static final long LONG_MAIL = 4L << 20;

    private static final long BYTES = 16L << 20;

    private final List<List<ListedMail>> done = new ArrayList<>();
    private List<ListedMail> batch = new ArrayList<>();
    private long bytes;

    private Batches() {}

    /** @param oneByOne the first hundred go alone */
    static List<List<ListedMail>> of(List<ListedMail> listed, boolean oneByOne) {
        Batches batches = new Batches();
        for (int i = 0; i < listed.size(); i++) {
            ListedMail mail = listed.get(i);
            if (isLong(mail) || (oneByOne && i < MOST)) {
                batches.close();
                batches.add(mail);
                batches.close();
            } else {
                batches.add(mail);
            }
        }
        batches.close();
        return batches.done;
    }

    static boolean isLong(ListedMail mail) {
        return mail.size() > LONG_MAIL || mail.size() == 0;
    }

    private void add(ListedMail mail) {
        if (batch.size() == MOST || bytes + mail.size() > BYTES) {
            close();
        }
        batch.add(mail);
        bytes += mail.size();
    }

    private void close() {
        if (!batch.isEmpty()) {
            done.add(batch);
            batch = new ArrayList<>();
            bytes = 0;
        }
    }
}
