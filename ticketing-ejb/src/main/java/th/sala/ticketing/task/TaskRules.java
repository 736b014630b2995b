package th.sala.ticketing.task;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.task.TaskDesk.Wanted;

/** What a task and its end must look like. */
final class TaskRules {
    static final Set<String> STATES = Set.of("open", "done", "dropped");
    private static final int TEXT = 500;
    private static final int NOTE = 2000;
    private static final int LINK = 2000;

    private TaskRules() {}

    static Optional<Refusal> unfit(Wanted task, Instant now) {
        if (TaskKind.of(task.kind()).isEmpty()) {
            return invalid("unknown-task-kind", "A task is call-back, reply-by-hand, fall-back or check.");
        }
        if (length(task.text()) > TEXT) {
            return invalid("task-too-long", "A task has at most " + TEXT + " characters.");
        }
        return task.dueAt() != null && task.dueAt().isBefore(now)
                ? invalid("due-in-the-past", "Choose a time to come for the task.")
                : Optional.empty();
    }

    /** @param byHand whether the task is an answer by hand, which leaves its link */
    static Optional<Refusal> unfitEnd(String note, String link, boolean byHand) {
        if (length(note) > NOTE) {
            return invalid("note-too-long", "A note has at most " + NOTE + " characters.");
        }
        if (byHand && link == null) {
            return invalid("link-required", "Give the link to the answer, so that everybody can find it.");
        }
        return link == null || leadsToAPage(link)
                ? Optional.empty()
                : invalid("link-unusable", "A link begins with https:// or http:// and leads to a page.");
    }

    private static boolean leadsToAPage(String link) {
        try {
            URI address = new URI(link);
            return link.length() <= LINK
                    && address.getHost() != null
                    && Set.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException unusable) {
            return false;
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    private static Optional<Refusal> invalid(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.INVALID, code, sentence));
    }
}
