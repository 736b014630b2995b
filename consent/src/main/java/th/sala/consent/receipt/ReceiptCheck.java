package th.sala.consent.receipt;

/**
 * What a receipt that somebody shows is worth.
 *
 * @param genuine whether this hub signed exactly these words
 * @param recorded whether the ledger says the same today; false for one that is not genuine
 */
public record ReceiptCheck(boolean genuine, boolean recorded) {}
