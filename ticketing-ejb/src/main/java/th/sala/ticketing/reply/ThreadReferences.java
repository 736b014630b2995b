package th.sala.ticketing.reply;

import java.util.ArrayList;
import java.util.List;

/** The References of an answer (RFC 5322, 3.6.4): those of the answered message, then its own id. */
final class ThreadReferences {
    private static final int MOST = 20;

    private ThreadReferences() {}

    /** Oldest first; of a long thread the beginning and the newest ones. The last is the In-Reply-To. */
    static List<String> answering(String messageId, List<String> earlier) {
        List<String> references = new ArrayList<>(earlier);
        if (messageId != null) {
            references.remove(messageId);
            references.add(messageId);
        }
        if (references.size() > MOST) {
            references.subList(1, references.size() - MOST + 1).clear();
        }
        return references;
    }
}
