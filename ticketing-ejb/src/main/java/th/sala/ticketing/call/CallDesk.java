package th.sala.ticketing.call;

import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Calls at the desk of the people who take them. Each method is one transaction. What no team of the caller owns is
 * {@code NOT_FOUND} with {@code unknown-call}.
 */
public interface CallDesk {

    Outcome<CallView> get(Caller caller, UUID call);

    /** Calls of the caller's teams, the newest first; one decision of the gate covers the list. */
    Outcome<Page<CallView>> list(Caller caller, Wanted wanted, int limit, String cursor);

    /**
     * Files a call that waits for a person to choose: whose it is, and to which ticket it belongs. One that was filed under
     * nobody known gets its customer. What is filed already is {@code CONFLICT} with {@code call-filed}; a caller nobody chose
     * is {@code INVALID} with {@code caller-required}.
     */
    Outcome<CallView> file(Caller caller, UUID call, Filing filing);

    /**
     * Which calls; null for all.
     *
     * @param ticket number of the ticket
     * @param customer id of the customer
     * @param outcome one of the contract's
     * @param unfiled only those that nobody has filed yet
     */
    record Wanted(Long ticket, UUID customer, String outcome, boolean unfiled) {}

    /**
     * How a call is filed.
     *
     * @param ticket number of the ticket that it goes on with; null for the caller's open phone ticket, or a new one
     * @param fresh whether it opens a ticket of its own in any case
     * @param customer who it was; null to tell it from the number
     * @param stranger whether it was none of those whom the number is known of
     * @param note what was said; null keeps what stands there
     * @param recording {@code off} when the caller objected; null keeps what stands there
     */
    record Filing(Long ticket, boolean fresh, UUID customer, boolean stranger, String note, String recording) {}
}
