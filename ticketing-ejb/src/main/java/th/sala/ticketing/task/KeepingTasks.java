package th.sala.ticketing.task;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.sla.ServiceTimes;
import th.sala.ticketing.task.TaskTable.Ended;
import th.sala.ticketing.task.TaskTable.Reminders;
import th.sala.ticketing.ticket.TicketRegister;

@Singleton
class KeepingTasks implements Tasks {
    /** Of the team's own working time. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final TaskTable table;
    private final TaskNews news;
    private final TicketRegister tickets;
    private final ServiceTimes times;
    private final Clock clock;

    @Inject
    KeepingTasks(TaskTable table, TaskNews news, TicketRegister tickets, ServiceTimes times, Clock clock) {
        this.table = table;
        this.news = news;
        this.tickets = tickets;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public UUID open(NewTask task) {
        UUID id = table.insert(task, reminders(task), clock.instant());
        news.tell("task-opened", task.ticket());
        return id;
    }

    private Reminders reminders(NewTask task) {
        if (task.dueAt() == null) {
            return new Reminders(null, null);
        }
        String team = tickets.head(task.ticket()).orElseThrow().team();
        return new Reminders(times.before(team, task.dueAt(), AHEAD), times.firstAfter(team, task.dueAt()));
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
