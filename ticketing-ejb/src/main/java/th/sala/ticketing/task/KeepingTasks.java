package th.sala.ticketing.task;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.task.TaskTable.Ended;

@Singleton
class KeepingTasks implements Tasks {
    private final TaskTable table;
    private final TaskNews news;
    private final Clock clock;

    @Inject
    KeepingTasks(TaskTable table, TaskNews news, Clock clock) {
        this.table = table;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public UUID open(NewTask task) {
        UUID id = table.insert(task, clock.instant());
        news.tell("task-opened", task.ticket());
        return id;
    }

    @Override
    public List<TaskView> of(UUID ticket) {
        return table.of(ticket);
    }

    @Override
    public int complete(UUID ticket, TaskKind kind, String by, String note) {
        Instant now = clock.instant();
        List<Ended> ended = table.endAll(ticket, kind, by, now, note);
        ended.forEach(task -> news.ended(task, true, by, now, null));
        return ended.size();
    }

    @Override
    public void drop(UUID message, String by) {
        Instant now = clock.instant();
        table.endOf(message, by, now).forEach(task -> news.ended(task, false, by, now, null));
    }
}
