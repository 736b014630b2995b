package th.sala.consent.seal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What somebody outside needs to see that nothing in the ledger was changed, taken out or slipped in. */
public interface SealedLedger {

    /** The newest checkpoint; empty while nothing was ever sealed. */
    Optional<Checkpoint> newest();

    /**
     * Newest first.
     *
     * @param below only those of ledgers smaller than this
     * @param limit how many at most
     */
    List<Checkpoint> checkpoints(long below, int limit);

    /**
     * Of a consent event, a decision of the gate, an audited deed or an access.
     *
     * @param size of the ledger to prove against; null for the newest checkpoint's
     * @return empty when nothing of this id is sealed, or not in a ledger of this size, or there is none of this size yet
     */
    Optional<LedgerProof> proof(UUID entry, Long size);

    /** Empty when the ledger was never that great, or {@code from} is not the smaller one. */
    Optional<Consistency> consistency(long from, long to);

    /** What waits to be sealed. */
    Arrears arrears();

    /** By which checkpoints are verified: name, key id and Ed25519 key, as C2SP {@code signed-note} has it. */
    String verifier();
}
