package th.sala.ticketing.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * The clocks of tickets. Every method joins the caller's transaction; the ticket's row must be in the database before,
 * so JPA flushes first. A call that changes nothing is no fault: clocks are met once, paused once.
 */
public interface TicketClocks {

    /** The versions in force for such a ticket of this customer. */
    PinnedPolicy pin(Matter matter, SubjectId customer, Instant at);

    /** Starts the clocks of the policy at first contact; that of the next response waits for {@link #asked}. */
    void start(UUID ticket, PinnedPolicy policy, Instant at);

    /**
     * The customer wrote and was answered before: a next response is waited for, where the policy has such a target.
     * Nothing follows from what was written before the newest answer, and is only heard of now.
     */
    void asked(UUID ticket, Instant at);

    /**
     * The channel accepted an answer by a person. It meets a next response only when it was written after the question;
     * what the customer wrote while it was on its way waits for one from then on.
     */
    void answered(UUID ticket, Instant writtenAt, Instant at);

    /** The ticket waits; clocks pause as their policy says. */
    void waiting(UUID ticket, String waitingFor, Instant at);

    /** The ticket goes on. */
    void resumed(UUID ticket, Instant at);

    /** What ended a wait never was: pauses that ended then go on as if they had not. */
    void pauseOn(UUID ticket, Instant ended);

    /** What ended the ticket, or a wait of it, then never was: what ended with that goes on as if it had not. */
    void neverWas(UUID ticket, Instant turn);

    /** The ticket is done: the resolution is reached, what else is open stops unmet. */
    void done(UUID ticket, Instant at);

    /** The ticket was given up: what is open stops unmet. */
    void cancelled(UUID ticket, Instant at);

    /**
     * The ticket is open again: resolution, and an answer not yet given, go on with what was left of their budget. One
     * that never had clocks gets them, from first contact and with the time until now not counted.
     */
    void reopened(UUID ticket, Instant at);

    /**
     * The ticket became another matter. Where another policy applies to that, the ticket is under it from now on and its
     * clocks go on by it: what they counted stays counted, and the new target counts from their own start. A clock that
     * ended, or is late, keeps what it was promised, and so does one of which the new policy says nothing; what the new one
     * promises besides begins now, and goes with it unless it was met or missed. When the policy that held right before comes
     * back, this takes the other one back, also of a clock that is late by that one only.
     *
     * @return empty when the same policy applies, whatever versions of it were written since
     */
    Optional<PolicyChange> follow(UUID ticket, ChangedMatter now);

    /**
     * Two tickets are one matter: its clocks count from the earlier start, the earlier first response is its first, and
     * what the customer asked since the newest answer to either waits for a next one.
     *
     * @return the ticket's clocks as they were, for {@link #giveBack}
     */
    List<ClockMark> takeOver(UUID ticket, UUID other);

    /** One of the tickets that are one matter is apart again: the other's clocks are what is left without it. */
    void giveBack(UUID ticket, ClockReturn back);

    /** By ticket, then by clock name; of several rounds the last. */
    Map<UUID, Map<String, ClockView>> views(Collection<UUID> tickets);

    List<ClockLedger> ledger(UUID ticket);
}
