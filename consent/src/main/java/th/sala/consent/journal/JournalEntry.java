package th.sala.consent.journal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * That a subject was erased, as one line of the journal's file: version, subject, moment.
 *
 * @param subjectId an opaque id that leads to nobody
 */
public record JournalEntry(UUID subjectId, Instant erasedAt) {
    private static final String VERSION = "v1";

    /** @return empty when the line is none of a journal */
    public static Optional<JournalEntry> of(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JournalEntry(UUID.fromString(parts[1]), Instant.parse(parts[2])));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The line, without its end. */
    public String line() {
        return String.join(" ", VERSION, subjectId.toString(), erasedAt.toString());
    }
}
