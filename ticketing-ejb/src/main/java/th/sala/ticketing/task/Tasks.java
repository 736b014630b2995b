package th.sala.ticketing.task;

import java.util.List;
import java.util.UUID;

/** The tasks of tickets, as the steps of the hub make and end them. Joins the caller's transaction; asks no rights. */
public interface Tasks {

    UUID open(NewTask task);

    /** Every task of the ticket, in the order in which they were made. */
    List<TaskView> of(UUID ticket);

    /**
     * Ends every open task of this kind on the ticket, because what it asked for has happened.
     *
     * @param by user name, or {@code system}
     * @param note what came of it; null when there is nothing to say
     * @return how many there were
     */
    int complete(UUID ticket, TaskKind kind, String by, String note);

    /**
     * Nobody need give this answer any more: drops the open task that answers for it, if there is one.
     *
     * @param by user name
     */
    void drop(UUID message, String by);
}
