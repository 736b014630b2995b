package th.sala.ticketing.task;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Reminds of tasks before they are due and again when they are late (TK-14), once each, and of none that has ended. */
@Stateless
public class TaskReminders {
    private final TaskTable table;
    private final TaskNews news;
    private final Clock clock;

    @Inject
    public TaskReminders(TaskTable table, TaskNews news, Clock clock) {
        this.table = table;
        this.news = news;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void remind() {
        Instant now = clock.instant();
        table.remindLate(now).forEach(ticket -> news.tell("task-late", ticket));
        table.remind(now).forEach(ticket -> news.tell("task-due", ticket));
    }
}
