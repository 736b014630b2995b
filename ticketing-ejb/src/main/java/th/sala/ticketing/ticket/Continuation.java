package th.sala.ticketing.ticket;

/** What a customer's further message did to a ticket. */
public enum Continuation {
    /** The ticket was open and goes on. */
    CONTINUED,
    /** It was closed and is open again. */
    REOPENED,
    /** It was closed, the customer only thanked, and it stays closed. */
    THANKED,
    /** It was closed longer ago than the reopen window: a new ticket that follows it is due. */
    TOO_LATE
}
