package th.sala.ticketing.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.task.NewTask;
import th.sala.ticketing.task.TaskEnded;
import th.sala.ticketing.task.TaskKind;
import th.sala.ticketing.task.Tasks;

/**
 * Answers on channels where the hub cannot send, such as a forum: the answer waits as a task until a colleague has given it
 * there, and left then. Nothing tells that a notice in it was given too, so that one stays to be served.
 */
@Singleton
class AnsweringByHand {
    static final String REASON = "by-hand";

    private static final String NOT_GIVEN = "task-dropped";
    private static final Set<String> WAITING = Set.of("queued", "cancelled");

    private final OutboxTable rows;
    private final Settlement settlement;
    private final Messages messages;
    private final Tasks tasks;

    @Inject
    AnsweringByHand(OutboxTable rows, Settlement settlement, Messages messages, Tasks tasks) {
        this.rows = rows;
        this.settlement = settlement;
        this.messages = messages;
        this.tasks = tasks;
    }

    /** The answer was just put into the outbox, from where nothing takes it. */
    void await(Draft draft) {
        messages.delivery(draft.id(), "queued", REASON);
        tasks.open(new NewTask(
                draft.ticket(),
                TaskKind.REPLY_BY_HAND,
                draft.from().channel(),
                "",
                null,
                draft.author(),
                REASON,
                draft.id()));
    }

    void ended(@Observes TaskEnded task) {
        if (task.kind() == TaskKind.REPLY_BY_HAND && task.message() != null) {
            rows.lockMessage(task.message())
                    .filter(row -> WAITING.contains(row.state()) && !TakingBack.REASON.equals(row.reason()))
                    .ifPresent(row -> settle(row, task.done()));
        }
    }

    private void settle(OutboxRow row, boolean given) {
        if (given) {
            settlement.seenArrived(row);
        } else {
            settlement.cancelled(row, NOT_GIVEN);
        }
    }
}
