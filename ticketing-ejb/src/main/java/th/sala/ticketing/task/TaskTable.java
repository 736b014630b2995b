package th.sala.ticketing.task;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table of tasks. */
@Singleton
class TaskTable {
    private final Jdbi jdbi;

    @Inject
    TaskTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    UUID insert(NewTask task, Reminders remind, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbi.useHandle(handle -> handle.createUpdate(TaskRows.INSERT)
                .bind("id", id)
                .bind("ticket", task.ticket())
                .bind("kind", task.kind().code())
                .bind("channel", task.channel())
                .bind("text", task.text())
                .bind("dueAt", task.dueAt())
                .bindByType("remindAt", remind.ahead(), Instant.class)
                .bindByType("lateAt", remind.late(), Instant.class)
                .bind("at", at)
                .bind("by", task.madeBy())
                .bind("why", task.why())
                .bind("message", task.message())
                .execute());
        return id;
    }

    List<TaskView> of(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.OF_TICKET)
                .bind("ticket", ticket)
                .mapTo(TaskView.class)
                .list());
    }

    Optional<TaskView> find(UUID task) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.ONE)
                .bind("id", task)
                .mapTo(TaskView.class)
                .findOne());
    }

    /** @param after the last of the page before; null for the first page */
    List<TaskView> list(List<String> teams, String assignee, String state, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.LIST)
                .bindArray("teams", String.class, teams)
                .bind("assignee", assignee)
                .bind("state", state)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(TaskView.class)
                .list());
    }

    /** Empty when it has ended already. */
    Optional<Ended> end(UUID task, String state, String by, Instant at, String note, String link) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.END)
                .bind("id", task)
                .bind("state", state)
                .bind("at", at)
                .bind("by", by)
                .bind("note", note)
                .bind("link", link)
                .mapTo(Ended.class)
                .findOne());
    }

    List<Ended> endAll(UUID ticket, TaskKind kind, String by, Instant at, String note) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.END_ALL)
                .bind("ticket", ticket)
                .bind("kind", kind.code())
                .bind("at", at)
                .bind("by", by)
                .bind("note", note)
                .mapTo(Ended.class)
                .list());
    }

    List<Ended> endOf(UUID message, String by, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.END_OF_MESSAGE)
                .bind("message", message)
                .bind("at", at)
                .bind("by", by)
                .mapTo(Ended.class)
                .list());
    }

    /** Its ticket; empty when it is open already. */
    Optional<UUID> reopen(UUID task) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.REOPEN)
                .bind("id", task)
                .mapTo(UUID.class)
                .findOne());
    }

    /** The tickets of tasks that are due soon and were not reminded of yet. */
    List<UUID> remind(Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.REMIND)
                .bind("at", at)
                .mapTo(UUID.class)
                .list());
    }

    /** The tickets of tasks that are late and were not told so yet. */
    List<UUID> remindLate(Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(TaskRows.REMIND_LATE)
                .bind("at", at)
                .mapTo(UUID.class)
                .list());
    }

    /** When a team is told of a task, in its working time; both null for one without a date. */
    record Reminders(Instant ahead, Instant late) {}

    /** A task that ended just now. */
    record Ended(UUID id, String kind, UUID ticket, UUID message) {}
}
