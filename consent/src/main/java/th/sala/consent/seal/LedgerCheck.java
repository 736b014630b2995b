package th.sala.consent.seal;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Works the whole ledger out again from its tables, past the application, and tells where it differs from what was sealed.
 * It trusts no stored node and no view, and takes a checkpoint's word only by its signature.
 */
public final class LedgerCheck {
    private final Jdbi jdbi;
    private final byte[] publicKey;
    private final Clock clock;

    /**
     * @param jdbi of any role that may read the ledger, without a container's transactions
     * @param publicKey the 32 bytes by which checkpoints are verified
     */
    public LedgerCheck(Jdbi jdbi, byte[] publicKey, Clock clock) {
        this.jdbi = jdbi;
        this.publicKey = publicKey;
        this.clock = clock;
    }

    /**
     * @param kept notes of checkpoints that somebody kept elsewhere: they must be of this ledger
     * @throws IllegalArgumentException when one of them is no note of a checkpoint
     */
    public LedgerReport run(List<String> kept) {
        List<KeptCheckpoint> others = kept.stream().map(KeptCheckpoint::of).toList();
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> new LedgerWalk(handle, publicKey, others).report(clock.instant()));
    }
}
