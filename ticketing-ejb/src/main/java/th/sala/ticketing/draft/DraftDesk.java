package th.sala.ticketing.draft;

import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * What the caller is writing on a ticket: their own, on every device. No change of the ticket and no refusal of an answer
 * touches it; an answer or note that was sent empties its part. Each method is one transaction; {@code NOT_FOUND} for whom
 * no team owns the ticket.
 */
public interface DraftDesk {

    /** Without words while the customer's data is kept but not used. */
    Outcome<OwnDraft> mine(Caller caller, long number);

    /**
     * Keeps what is being written; nothing to keep takes the draft away.
     *
     * @param expected version that the writer knows, 0 for none; null when they do not care
     * @return refused with {@code STALE} as {@code stale-version} when another device saved since, {@code INVALID} as
     *     {@code unusable-draft} with a line for each fault
     */
    Outcome<OwnDraft> keep(Caller caller, long number, DraftWords words, Integer expected);
}
