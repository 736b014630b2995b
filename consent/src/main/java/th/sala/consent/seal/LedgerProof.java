package th.sala.consent.seal;

import java.util.List;
import java.util.UUID;

/**
 * That an entry stands in the ledger. With {@code leaf}, {@code seq}, {@code size}, {@code path} and the root of a
 * checkpoint of that size, anybody can work out that it does (RFC 9162, section 2.1.3.2).
 *
 * @param kind {@code consent_event}, {@code gate_decision}, {@code audit_event}, {@code access_log} or {@code list_decision}
 * @param entry what is hashed, canonical JSON of the row as it stands today; null when the row is gone
 * @param seq number of the leaf, the first being 0
 * @param leaf hash of the leaf, in hexadecimal like all others
 * @param size of the tree that is proved against
 * @param batch how the entry stands in its leaf, when that seals many; null when it is the leaf's only one
 */
public record LedgerProof(
        String kind,
        UUID id,
        String entry,
        long seq,
        String leaf,
        long size,
        String root,
        List<String> path,
        Batch batch) {

    /**
     * A tree of the entries that one leaf seals.
     *
     * @param entry what the leaf is the hash of; names the root
     * @param place of our entry in it, the first being 0
     * @param rows how many it has
     * @param path from our entry to its root
     */
    public record Batch(String entry, int place, int rows, List<String> path) {}
}
