package th.sala.ticketing.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether the questions reached anybody by which consents are confirmed. */
public interface QuestionLetters {

    /**
     * What became of asking about an event: {@code waiting} until it leaves, {@code sent}, or {@code undelivered} when it was
     * given up or could not be delivered; empty when nobody was to be asked.
     */
    Optional<String> state(UUID event);

    /** The events that were asked about in vain within the last seven days, the newest first. */
    List<UUID> undelivered();
}
