package th.sala.ticketing.scan;

import java.util.Optional;
import java.util.UUID;

/** What is known of the files of a message that is about to leave. */
public interface ScannedFiles {

    /** Code of why it must not leave, such as {@code attachment-infected}; empty when nothing stands against it. */
    Optional<String> lockOf(UUID message);
}
