package th.sala.ticketing.task;

import java.time.Instant;
import java.util.UUID;

/**
 * A task as its team sees it.
 *
 * @param ticket number of its ticket
 * @param team key of the team that owns the ticket
 * @param assignee who owns the ticket; null for the team's queue
 * @param kind {@code call-back}, {@code reply-by-hand}, {@code fall-back} or {@code check}
 * @param text empty while the customer's data is kept but not used (section 34)
 * @param dueAt null when nobody said
 * @param state {@code open}, {@code done} or {@code dropped}
 * @param madeBy user name, or {@code system}
 * @param why code of the reason it was made for
 * @param doneBy who did or dropped it; null while it is open
 * @param doneAt null while it is open
 * @param note what came of it; null when nothing was said
 * @param link where the result can be seen; null when there is none
 * @param message the message that it answers for; null when there is none
 */
public record TaskView(
        UUID id,
        long ticket,
        String team,
        String assignee,
        String kind,
        String channel,
        String text,
        Instant dueAt,
        String state,
        Instant madeAt,
        String madeBy,
        String why,
        String doneBy,
        Instant doneAt,
        String note,
        String link,
        UUID message) {}
