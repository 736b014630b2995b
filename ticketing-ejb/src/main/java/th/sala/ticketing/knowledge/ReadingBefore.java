package th.sala.ticketing.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import th.sala.ticketing.intake.ReadAnswer;

/** Which answers stood before a message (CH-6). Joins the caller's transaction. */
public interface ReadingBefore {

    /**
     * Keeps with a message what was read before it, in the desk's own words. What is no answer is passed over, and so is
     * what stands before a message of this ticket already.
     */
    void keep(UUID message, List<ReadAnswer> read);

    /** What was read before these messages, in that order; nothing for a message before which nothing was. */
    Map<UUID, List<AnswerBefore>> of(Collection<UUID> messages);
}
