package th.sala.ticketing.task;

import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.testing.FiredEvents;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.sla.Clocks;
import th.sala.ticketing.ticket.DeskFixture;

/** The tasks of a desk, wired as the container does. */
public final class TaskPorts {
    public final FiredEvents<TaskEnded> ended = new FiredEvents<>();
    public final Tasks tasks;
    public final TaskDesk desk;
    public final TaskReminders reminders;

    public TaskPorts(DeskFixture desk, PurposeGate gate, FeedWriter feed) {
        TaskTable table = new TaskTable(desk.jdbi);
        TaskNews news = new TaskNews(desk.register, feed, ended);
        tasks = new KeepingTasks(table, news, desk.register, Clocks.times(desk.jdbi), desk.clock);
        this.desk = new WorkingTasks(table, new TaskListing(table, gate), tasks, news, desk.register, desk.clock);
        reminders = new TaskReminders(table, news, desk.clock);
    }
}
