package th.sala.ticketing.task;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.task.TaskTable.Ended;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** Tells open consoles, and whoever waits for a task, what became of it. */
@Singleton
class TaskNews {
    private final TicketRegister tickets;
    private final FeedWriter feed;
    private final Event<TaskEnded> ended;

    @Inject
    TaskNews(TicketRegister tickets, FeedWriter feed, Event<TaskEnded> ended) {
        this.tickets = tickets;
        this.feed = feed;
        this.ended = ended;
    }

    /** @param kind {@code task-opened}, {@code task-ended}, {@code task-reopened}, {@code task-due} or {@code task-late} */
    void tell(String kind, UUID ticket) {
        TicketHead head = tickets.head(ticket).orElseThrow();
        feed.append(kind, head.id(), head.number(), head.team());
    }

    void ended(Ended task, boolean done, String by, Instant at, String link) {
        TaskKind kind = TaskKind.of(task.kind()).orElseThrow();
        ended.fire(new TaskEnded(task.id(), kind, task.ticket(), task.message(), done, by, at, link));
        tell("task-ended", task.ticket());
    }
}
