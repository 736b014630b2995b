package th.sala.ticketing.ticket;

/** What can happen to a ticket's state. */
enum TicketEvent {
    /** Somebody begins or goes on with the work. */
    PROGRESS,
    /** A colleague answered the customer. */
    ANSWER,
    /** The customer wrote again. */
    CUSTOMER_MESSAGE,
    /** It now waits for somebody else, or waits differently. */
    WAIT,
    RESOLVE,
    CANCEL,
    /** It is opened again by hand. */
    REOPEN
}
