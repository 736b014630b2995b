package th.sala.ticketing.task;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A task to open.
 *
 * @param channel on which it is to be done, such as {@code phone}
 * @param text what is to be done, without personal data where that is possible; may be empty, the kind says enough then
 * @param dueAt when it is to be done; null when nobody said
 * @param madeBy user name, or {@code system}
 * @param why code of the reason, such as {@code abandoned-call} or {@code by-hand}
 * @param message the message that it answers for; null when there is none
 */
public record NewTask(
        UUID ticket,
        TaskKind kind,
        String channel,
        String text,
        Instant dueAt,
        String madeBy,
        String why,
        UUID message) {
    public NewTask {
        Objects.requireNonNull(ticket, "A task belongs to a ticket.");
        Objects.requireNonNull(kind, "A task has a kind.");
        Objects.requireNonNull(channel, "A task names its channel.");
        Objects.requireNonNull(text, "A task has a text, if only an empty one.");
        Objects.requireNonNull(madeBy, "A task tells who made it.");
        Objects.requireNonNull(why, "A task tells why it was made.");
    }
}
