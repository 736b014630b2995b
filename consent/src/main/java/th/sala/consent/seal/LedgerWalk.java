package th.sala.consent.seal;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import th.sala.consent.seal.LedgerRows.Leaf;
import th.sala.consent.seal.LedgerRows.Signed;
import th.sala.consent.seal.LedgerRows.Waiting;

/** Goes through a ledger once, number by number. */
final class LedgerWalk {
    private static final int STEP = 1_024;
    private static final int MOST_UNSEALED = 10_000;
    private static final Duration LONGEST_UNSEALED = Duration.ofSeconds(60);

    private final LedgerRows rows;
    private final byte[] publicKey;
    private final List<KeptCheckpoint> kept;
    private final List<String> findings = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final SealingOrder order = new SealingOrder(late::add);
    private final EntryComparison comparison;
    private final GrowingTree tree;
    private long next;
    private long entries;
    private long checkpoints;
    private long missing;
    private boolean rootDiffers;

    LedgerWalk(Handle handle, byte[] publicKey, List<KeptCheckpoint> kept) {
        this.rows = new LedgerRows(handle);
        this.publicKey = publicKey;
        this.kept = kept;
        this.comparison = new EntryComparison(rows, findings::add, order);
        StoredSubtrees stored = new StoredSubtrees(handle);
        this.tree = GrowingTree.from(0, stored, (level, place, hash) -> compareNode(stored, level, place, hash));
    }

    LedgerReport report(Instant now) {
        List<Leaf> leaves = rows.leaves(0, STEP);
        while (!leaves.isEmpty()) {
            entries += comparison.compare(leaves);
            walk(leaves);
            leaves = rows.leaves(next, STEP);
        }
        compareEnd();
        int unsealed = compareWaiting(now);
        return new LedgerReport(
                tree.size(), entries, checkpoints, missing, unsealed, List.copyOf(findings), List.copyOf(late));
    }

    private void walk(List<Leaf> leaves) {
        List<Signed> signed =
                rows.checkpoints(next, leaves.get(leaves.size() - 1).seq() + 1);
        int coming = 0;
        for (Leaf leaf : leaves) {
            if (leaf.seq() > next) {
                missing += leaf.seq() - next;
                findings.add("Numbers %d to %d are missing.".formatted(next, leaf.seq() - 1));
            }
            tree.add(leaf.hash());
            next = leaf.seq() + 1;
            while (coming < signed.size() && signed.get(coming).size() <= next) {
                compare(signed.get(coming));
                coming++;
            }
            kept.stream().filter(one -> one.size() == next).forEach(this::compare);
        }
    }

    private void compare(Signed checkpoint) {
        checkpoints++;
        order.sealed(checkpoint.size(), checkpoint.at());
        if (!CheckpointNote.isSigned(checkpoint, publicKey)) {
            findings.add("The checkpoint of %d is not signed by this key.".formatted(checkpoint.size()));
        }
        if (!rootDiffers && !MessageDigest.isEqual(checkpoint.root(), tree.root())) {
            rootDiffers = true;
            findings.add("The numbers before %d do not give the root of their checkpoint, nor do later ones."
                    .formatted(checkpoint.size()));
        }
    }

    private void compare(KeptCheckpoint checkpoint) {
        if (!MessageDigest.isEqual(checkpoint.root(), tree.root())) {
            findings.add("The numbers before %d are not those of the checkpoint that was kept."
                    .formatted(checkpoint.size()));
        }
    }

    private void compareNode(StoredSubtrees stored, int level, long place, byte[] hash) {
        if (level >= StoredSubtrees.STORED && !rootDiffers && missing == 0 && !stored.holds(level, place, hash)) {
            findings.add("The stored node %d of level %d is another.".formatted(place, level));
        }
    }

    private void compareEnd() {
        rows.checkpoints(next, Long.MAX_VALUE).forEach(checkpoint -> {
            checkpoints++;
            findings.add("There is a checkpoint of %d, and only %d numbers.".formatted(checkpoint.size(), next));
        });
        if (next > 0 && rows.checkpoints(next - 1, next).isEmpty()) {
            findings.add("The last numbers, up to %d, are in no checkpoint.".formatted(next - 1));
        }
        kept.stream()
                .filter(one -> one.size() > next)
                .forEach(one -> findings.add("The checkpoint that was kept is of %d, and there are only %d numbers."
                        .formatted(one.size(), next)));
    }

    private int compareWaiting(Instant now) {
        List<Waiting> waiting = rows.waiting(LedgerRows.BEGINNING, LedgerRows.FIRST, MOST_UNSEALED);
        waiting.stream()
                .filter(one -> one.at().isBefore(now.minus(LONGEST_UNSEALED)))
                .forEach(one -> findings.add("%s %s has no number.".formatted(one.kind(), one.id())));
        return waiting.size();
    }
}
