package th.sala.ticketing.visit;

import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Where visits to customers are told to the hub. Each method is one transaction. */
public interface VisitLog {

    /**
     * Keeps a visit of the caller's as an answer in the conversation, at the time when it was; it is sent nowhere, and the
     * customer does not see it. It counts as an outbound contact of that day and meets a response that was open then. A
     * ticket that was not begun is in progress from now on; one that waits goes on waiting, a closed one stays closed.
     *
     * @return refusals are {@code INVALID} with {@code unfit-visit} and a line for each fault, {@code NOT_FOUND} for whom no
     *     team owns the ticket, and {@code CONFLICT} with {@code merged-ticket}
     */
    Outcome<MessageView> log(Caller caller, long number, NewVisit visit);
}
