package th.sala.ticketing.ticket;

/** What a customer's further message did to a ticket. */
public enum Continuation {
    /** The ticket was open and goes on. */
    CONTINUED,
    /** It was closed and is open again. */
    REOPENED,
    /** It was closed, the customer only thanked, and it stays closed. */
    THANKED,
    /** It was closed longer ago than the reopen window, or goes on in another one: where the matter went on, or a new ticket, is due. */
    TOO_LATE
}
