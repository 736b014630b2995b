package th.sala.consent.receipt;

import java.util.Optional;
import java.util.UUID;

/** Receipts of consents and withdrawals (section 19, ISO/IEC TS 27560). None is stored: each is read from the ledger. */
public interface ReceiptDesk {

    /**
     * Of an event of the ledger.
     *
     * @return empty when there is none, or it is neither a consent nor a withdrawal
     */
    Optional<SignedReceipt> of(UUID event);

    /** Token of the link that shows a receipt. It holds nothing personal and opens nothing else. */
    String token(UUID event);

    /** The receipt that a link shows; empty when the token is none of ours. */
    Optional<SignedReceipt> shown(String token);

    /** Whether a receipt is genuine, and whether the ledger still says so. Its place in the ledger is not looked at. */
    ReceiptCheck check(SignedReceipt shown);
}
