package th.sala.consent.seal;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tree as it is stored: all leaves, and of the rest what stands on 256 leaves or more. */
final class StoredSubtrees implements Subtrees {
    /** Lowest level that is stored. */
    static final int STORED = 8;

    private final Handle handle;
    private final LedgerRows rows;
    private final Map<Long, Subtrees> blocks = new HashMap<>();

    StoredSubtrees(Handle handle) {
        this.handle = handle;
        this.rows = new LedgerRows(handle);
    }

    @Override
    public byte[] hash(int level, long place) {
        if (level >= STORED) {
            return node(level, place).orElseThrow(() -> new IllegalStateException("The ledger lacks a node."));
        }
        long block = place >> (STORED - level);
        return blocks.computeIfAbsent(block, this::block).hash(level, place - (block << (STORED - level)));
    }

    /** Whether this node is stored with this hash. */
    boolean holds(int level, long place, byte[] hash) {
        return node(level, place)
                .filter(stored -> MessageDigest.isEqual(stored, hash))
                .isPresent();
    }

    private Optional<byte[]> node(int level, long place) {
        return handle.createQuery(SealTables.NODE)
                .bind("level", level)
                .bind("place", place)
                .mapTo(byte[].class)
                .findOne();
    }

    private Subtrees block(long number) {
        List<byte[]> leaves = rows.leaves(number << STORED, 1 << STORED).stream()
                .map(LedgerRows.Leaf::hash)
                .toList();
        return Subtrees.of(leaves);
    }
}
