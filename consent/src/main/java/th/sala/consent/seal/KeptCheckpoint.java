package th.sala.consent.seal;

import java.util.Base64;
import java.util.List;

/** A checkpoint that somebody kept outside the database. */
record KeptCheckpoint(long size, byte[] root) {
    private static final int LINES = 3;

    /** @throws IllegalArgumentException when the text is no note of a checkpoint of ours */
    static KeptCheckpoint of(String note) {
        List<String> lines = note.lines().limit(LINES).toList();
        if (lines.size() < LINES
                || !lines.get(0).equals(CheckpointNote.ORIGIN)
                || !lines.get(1).matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("This is no checkpoint of the ledger.");
        }
        return new KeptCheckpoint(
                Long.parseLong(lines.get(1)), Base64.getDecoder().decode(lines.get(2)));
    }
}
