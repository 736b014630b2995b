package th.sala.consent.capacity;

import java.util.Objects;

/**
 * Who records.
 *
 * @param user user name
 * @param officer whether they answer for it as the privacy officer, and need no document to lessen a protection
 */
public record Recorder(String user, boolean officer) {
    public Recorder {
        Objects.requireNonNull(user, "Whoever records has a name.");
    }
}
