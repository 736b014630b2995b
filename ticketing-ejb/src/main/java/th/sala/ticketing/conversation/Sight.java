package th.sala.ticketing.conversation;

/** How much of a conversation a reader sees. */
enum Sight {
    /** Everything: the reader holds the open ticket. */
    CLEAR,
    /** Names and addresses masked. */
    MASKED,
    /** The customer's data is restricted: that something was said, and when. */
    RESTRICTED
}
