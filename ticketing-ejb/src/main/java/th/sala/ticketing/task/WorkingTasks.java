package th.sala.ticketing.task;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.task.TaskTable.Ended;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class WorkingTasks implements TaskDesk {
    private static final String BY_HAND = "by-hand";

    private final TaskTable table;
    private final TaskListing listing;
    private final Tasks tasks;
    private final TaskNews news;
    private final TicketRegister tickets;
    private final Clock clock;

    @Inject
    public WorkingTasks(
            TaskTable table, TaskListing listing, Tasks tasks, TaskNews news, TicketRegister tickets, Clock clock) {
        this.table = table;
        this.listing = listing;
        this.tasks = tasks;
        this.news = news;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public Outcome<List<TaskView>> of(Caller caller, long number) {
        return tickets.visible(caller, number).then(head -> Outcome.done(table.of(head.id())));
    }

    @Override
    public Outcome<TaskView> get(Caller caller, UUID task) {
        return table.find(task)
                .filter(found -> caller.worksFor(found.team()))
                .map(Outcome::done)
                .orElseGet(WorkingTasks::unknown);
    }

    @Override
    public Outcome<Page<TaskView>> list(Caller caller, boolean mine, String state, int limit, String cursor) {
        return listing.page(caller, mine, state, limit, cursor);
    }

    @Override
    public Outcome<TaskView> add(Caller caller, long number, Wanted wanted) {
        return tickets.writable(caller, number).then(head -> {
            Optional<Refusal> unfit = TaskRules.unfit(wanted, clock.instant());
            if (unfit.isPresent()) {
                return Outcome.refused(unfit.get());
            }
            TaskKind kind = TaskKind.of(wanted.kind()).orElseThrow();
            String channel = wanted.channel() == null ? head.channel() : wanted.channel();
            String text = wanted.text() == null ? "" : wanted.text().strip();
            UUID task = tasks.open(
                    new NewTask(head.id(), kind, channel, text, wanted.dueAt(), caller.user(), BY_HAND, null));
            return get(caller, task);
        });
    }

    @Override
    public Outcome<TaskView> complete(Caller caller, UUID task, String note, String link) {
        return get(caller, task).then(found -> {
            boolean byHand = found.kind().equals(TaskKind.REPLY_BY_HAND.code());
            return TaskRules.unfitEnd(note, link, byHand)
                    .<Outcome<TaskView>>map(Outcome::refused)
                    .orElseGet(() -> ended(caller, task, "done", note, link));
        });
    }

    @Override
    public Outcome<TaskView> drop(Caller caller, UUID task, String note) {
        return get(caller, task)
                .then(found -> TaskRules.unfitEnd(note, null, false)
                        .<Outcome<TaskView>>map(Outcome::refused)
                        .orElseGet(() -> ended(caller, task, "dropped", note, null)));
    }

    @Override
    public Outcome<TaskView> reopen(Caller caller, UUID task) {
        return get(caller, task).then(found -> {
            if (found.state().equals("done") && found.kind().equals(TaskKind.REPLY_BY_HAND.code())) {
                return conflict("task-answered", "The customer has this answer already. Make a new task instead.");
            }
            Optional<UUID> ticket = table.reopen(task);
            ticket.ifPresent(of -> news.tell("task-reopened", of));
            return ticket.isEmpty() ? conflict("task-open", "The task is open already.") : get(caller, task);
        });
    }

    private Outcome<TaskView> ended(Caller caller, UUID task, String state, String note, String link) {
        Instant now = clock.instant();
        Optional<Ended> ended = table.end(task, state, caller.user(), now, note, link);
        if (ended.isEmpty()) {
            return conflict("task-ended", "Somebody has ended this task already.");
        }
        news.ended(ended.get(), state.equals("done"), caller.user(), now, link);
        return get(caller, task);
    }

    private static Outcome<TaskView> conflict(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.CONFLICT, code, sentence);
    }

    private static Outcome<TaskView> unknown() {
        return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-task", "None of your teams has this task.");
    }
}
