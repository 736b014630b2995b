package th.sala.consent.seal;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import th.sala.consent.key.SigningKey;
import th.sala.consent.seal.LedgerRows.Waiting;

/** Gives what waits its numbers, its leaves and, together, one signed checkpoint. */
final class SealRound {
    private final LedgerRows rows;
    private final GrowingTree tree;
    private final PreparedBatch leaves;
    private final PreparedBatch members;
    private final PreparedBatch nodes;
    private final Handle handle;

    SealRound(Handle handle) {
        this.handle = handle;
        rows = new LedgerRows(handle);
        leaves = handle.prepareBatch(SealTables.ADD_LEAF);
        members = handle.prepareBatch(SealTables.ADD_BATCH_ROW);
        nodes = handle.prepareBatch(SealTables.ADD_NODE);
        tree = GrowingTree.from(rows.size(), new StoredSubtrees(handle), this::keep);
    }

    /** Seals these rows, in their order. */
    void seal(List<Waiting> waiting, SigningKey key, Instant at) {
        Map<Kind, List<UUID>> ids = waiting.stream()
                .collect(Collectors.groupingBy(
                        one -> Kind.of(one.kind()),
                        () -> new EnumMap<>(Kind.class),
                        Collectors.mapping(Waiting::id, Collectors.toList())));
        Map<UUID, byte[]> hashes = new HashMap<>();
        ids.forEach((kind, some) ->
                rows.forms(kind, some).forEach((id, form) -> hashes.put(id, SealedForm.leaf(form.form()))));
        waiting.stream()
                .filter(one -> !Kind.of(one.kind()).batched())
                .forEach(one -> add(one.kind(), one.id(), hashes.get(one.id())));
        ids.forEach((kind, some) -> {
            if (kind.batched()) {
                addTogether(kind, some, hashes);
            }
        });
        write(key, at);
    }

    private long add(String kind, UUID entry, byte[] hash) {
        long seq = tree.add(hash);
        leaves.bind("seq", seq)
                .bind("kind", kind)
                .bind("entry", entry)
                .bind("hash", hash)
                .add();
        return seq;
    }

    private void addTogether(Kind kind, Collection<UUID> entries, Map<UUID, byte[]> hashes) {
        List<byte[]> each = entries.stream().map(hashes::get).toList();
        byte[] root = new MerkleTree(Subtrees.of(each)).root(each.size());
        long seq = add(kind.code(), null, SealedForm.leaf(SealedForm.ofBatch(kind, each.size(), root)));
        entries.forEach(entry -> members.bind("entry", entry)
                .bind("seq", seq)
                .bind("hash", hashes.get(entry))
                .add());
    }

    private void keep(int level, long place, byte[] hash) {
        if (level >= StoredSubtrees.STORED) {
            nodes.bind("level", level).bind("place", place).bind("hash", hash).add();
        }
    }

    private void write(SigningKey key, Instant at) {
        leaves.execute();
        members.execute();
        nodes.execute();
        byte[] root = tree.root();
        handle.createUpdate(SealTables.ADD_CHECKPOINT)
                .bind("size", tree.size())
                .bind("root", root)
                .bind("at", at)
                .bind("signature", CheckpointNote.sign(key, tree.size(), root, at))
                .execute();
    }
}
