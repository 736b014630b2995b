package th.sala.consent.journal;

import java.nio.file.Path;

/** The journal's file cannot be relied on, told in a sentence that says what to do. */
public final class UnreadableJournal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableJournal(Path path, Exception cause) {
        super("The erasure journal " + path + " cannot be read. Make it readable for the hub and start again.", cause);
    }

    UnreadableJournal(Path path, int line) {
        super("Line " + line + " of the erasure journal " + path
                + " is none of a journal. Put the right file in its place and start again.");
    }
}
