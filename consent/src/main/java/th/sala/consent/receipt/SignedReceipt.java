package th.sala.consent.receipt;

import java.util.List;
import java.util.UUID;

/**
 * A receipt that nobody but this hub can have made, and its place in the sealed ledger, by which whoever holds it is a
 * witness that nothing was changed since.
 *
 * @param algorithm {@code Ed25519}
 * @param key by which it is verified: name, key id and key, as C2SP {@code signed-note} has it
 * @param signature Base64, over the UTF-8 of {@code receipt} as canonical JSON (RFC 8785) without what is null
 * @param ledger null until the event is sealed, a second as a rule
 */
public record SignedReceipt(
        ConsentReceipt receipt, String algorithm, String key, String signature, ReceiptPlace ledger) {

    /**
     * That a leaf with this hash stood in the ledger (RFC 9162, section 2.1.3.2).
     *
     * @param entry id of the event that the leaf seals
     * @param seq number of the leaf, the first being 0
     * @param leaf its hash, in hexadecimal like all others
     * @param size of the ledger that it is proved against
     * @param checkpoint of that size, signed
     */
    public record ReceiptPlace(
            UUID entry, Long seq, String leaf, Long size, String root, List<String> path, String checkpoint) {}
}
