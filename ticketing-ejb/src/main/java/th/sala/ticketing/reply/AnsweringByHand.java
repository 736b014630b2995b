package th.sala.ticketing.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.intake.AccountConnected;
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
    private static final String SYSTEM = "system";

    private final OutboxTable rows;
    private final Settlement settlement;
    private final Messages messages;
    private final Tasks tasks;
    private final Accounts accounts;
    private final PurposeGate gate;
    private final Clock clock;

    @Inject
    AnsweringByHand(
            OutboxTable rows,
            Settlement settlement,
            Messages messages,
            Tasks tasks,
            Accounts accounts,
            PurposeGate gate,
            Clock clock) {
        this.rows = rows;
        this.settlement = settlement;
        this.messages = messages;
        this.tasks = tasks;
        this.accounts = accounts;
        this.gate = gate;
        this.clock = clock;
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

    /** It is to be given once more. */
    void again(OutboxRow row, String by) {
        settlement.retried(row, clock.instant(), REASON);
        tasks.open(
                new NewTask(row.ticket(), TaskKind.REPLY_BY_HAND, row.channel(), "", null, by, REASON, row.message()));
    }

    /** What waits on a channel goes the way that it is answered from now on. */
    void connected(@Observes AccountConnected connected) {
        String channel = connected.account().channel();
        boolean byHand = connected.account().byHand();
        rows.lockWaiting(channel).stream().filter(row -> asked(row) != byHand).forEach(row -> {
            if (byHand) {
                again(row, SYSTEM);
            } else {
                tasks.drop(row.message(), SYSTEM);
                settlement.retried(row, clock.instant(), null);
            }
        });
    }

    /** Whether a colleague is to give it. */
    private boolean asked(OutboxRow row) {
        return tasks.of(row.ticket()).stream()
                .anyMatch(task ->
                        row.message().equals(task.message()) && task.state().equals("open"));
    }

    void ended(@Observes TaskEnded task) {
        if (task.kind() == TaskKind.REPLY_BY_HAND && task.message() != null) {
            rows.lockMessage(task.message()).ifPresent(row -> settle(row, task.done()));
        }
    }

    private void settle(OutboxRow row, boolean given) {
        boolean waits = row.state().equals("queued");
        boolean dropped = row.state().equals("cancelled") && NOT_GIVEN.equals(row.reason());
        if (given && (waits || dropped)) {
            refused(row)
                    .ifPresentOrElse(reason -> settlement.cancelled(row, reason), () -> settlement.seenArrived(row));
        } else if (!given && waits && accounts.byHand(row.channel())) {
            settlement.cancelled(row, NOT_GIVEN);
        }
    }

    /** Why it must not leave by now. */
    private Optional<String> refused(OutboxRow row) {
        return gate
                .decide(row.persons().stream()
                        .map(person -> Claiming.asked(row, person))
                        .toList())
                .stream()
                .filter(decision -> !decision.permitted())
                .map(Decision::reason)
                .findFirst();
    }
}
