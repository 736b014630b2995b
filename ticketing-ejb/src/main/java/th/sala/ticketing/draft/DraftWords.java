package th.sala.ticketing.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * What an agent is writing on a ticket.
 *
 * @param reply null when no answer is being written
 * @param note the words of an internal note; null when none is being written
 */
public record DraftWords(DraftReply reply, String note) {
    private static final int LENGTH = 100_000;
    private static final int RECIPIENTS = 4000;
    private static final int CODE = 100;

    public DraftWords {
        reply = reply == null || reply.text() == null || reply.text().isBlank() ? null : reply;
        note = note == null || note.isBlank() ? null : note;
    }

    boolean empty() {
        return reply == null && note == null;
    }

    /** @return a line for each fault */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (longer(note, LENGTH)) {
            faults.add("note: has at most " + LENGTH + " characters");
        }
        if (reply != null && longer(reply.text(), LENGTH)) {
            faults.add("reply.text: has at most " + LENGTH + " characters");
        }
        if (reply != null && (longer(reply.to(), RECIPIENTS) || longer(reply.cc(), RECIPIENTS))) {
            faults.add("reply.to and reply.cc: have at most " + RECIPIENTS + " characters");
        }
        if (reply != null && (longer(reply.purpose(), CODE) || longer(reply.channel(), CODE))) {
            faults.add("reply.purpose and reply.channel: have at most " + CODE + " characters");
        }
        return faults;
    }

    private static boolean longer(String text, int most) {
        return text != null && text.length() > most;
    }
}
