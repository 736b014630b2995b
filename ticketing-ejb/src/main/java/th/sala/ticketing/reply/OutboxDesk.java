package th.sala.ticketing.reply;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** The outbox for those who lead a team: they see what their teams' tickets sent. Every deed is audited. */
public interface OutboxDesk {

    /**
     * Newest first.
     *
     * @param state null for every state
     */
    List<OutboxItem> list(Caller caller, String state, int limit);

    /** {@code NOT_FOUND} when none of the caller's teams sent it. */
    Outcome<OutboxItem> item(Caller caller, UUID id);

    /**
     * Queues again what failed, was cancelled or is uncertain, but not what its writer took back, nor what was written to
     * two who were taken for one person; the gate is asked once more before it leaves. What is being sent cannot be queued again before its lease has run out and its outcome is known to be lost.
     * {@code NOT_FOUND}, or {@code CONFLICT} with {@code not-repeatable}.
     */
    Outcome<OutboxItem> retry(Caller caller, UUID id);

    /**
     * A person saw that an uncertain message arrived. Proves nothing about a notice in it, which is told again.
     * {@code NOT_FOUND}, or {@code CONFLICT} with {@code not-uncertain}.
     */
    Outcome<OutboxItem> markSent(Caller caller, UUID id);
}
