package th.sala.ticketing.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Tasks at the desk of the people who do them. Each method is one transaction. What no team of the caller owns is
 * {@code NOT_FOUND}.
 */
public interface TaskDesk {

    /** Every task of the ticket, in the order in which they were made. */
    Outcome<List<TaskView>> of(Caller caller, long number);

    Outcome<TaskView> get(Caller caller, UUID task);

    /**
     * Tasks of the caller's teams, the one that is due next first; one decision of the gate covers the list.
     *
     * @param mine only those on tickets that the caller owns
     * @param state {@code open}, {@code done} or {@code dropped}; null for all. Another one is {@code INVALID}
     * @param cursor of the page before; null for the first
     */
    Outcome<Page<TaskView>> list(Caller caller, boolean mine, String state, int limit, String cursor);

    /**
     * Makes a task. Refusals are {@code INVALID}: {@code unknown-task-kind}, {@code task-too-long}, {@code due-in-the-past};
     * {@code CONFLICT} with {@code merged-ticket}.
     */
    Outcome<TaskView> add(Caller caller, long number, Wanted task);

    /**
     * It is done. Answering by hand takes the link to the answer ({@code link-required}); a link leads to a page of the
     * web ({@code link-unusable}). What has ended already is {@code CONFLICT} with {@code task-ended}.
     */
    Outcome<TaskView> complete(Caller caller, UUID task, String note, String link);

    /** It need not be done any more. What has ended already is {@code CONFLICT} with {@code task-ended}. */
    Outcome<TaskView> drop(Caller caller, UUID task, String note);

    /**
     * It is to be done after all. What is open already is {@code CONFLICT} with {@code task-open}; an answer by hand that
     * was given cannot be taken back: {@code CONFLICT} with {@code task-answered}.
     */
    Outcome<TaskView> reopen(Caller caller, UUID task);

    /**
     * @param kind required
     * @param channel null for the ticket's
     * @param text at most 500 characters; null for none
     * @param dueAt null for no date, never in the past
     */
    record Wanted(String kind, String channel, String text, Instant dueAt) {}
}
