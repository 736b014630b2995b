package th.sala.consent.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** P5: every proof holds, and none that was changed does. */
class MerkleProofsTest {
    private static final int ALL_TO = 70;
    private static final int LARGE = 3_000;
    private static final List<byte[]> LEAVES = LongStream.range(0, LARGE)
            .mapToObj(number -> MerkleHash.ofLeaf(
                    ByteBuffer.allocate(Long.BYTES).putLong(number).array()))
            .toList();
    private static final MerkleTree TREE = new MerkleTree(Subtrees.of(LEAVES));
    private final Random random = new Random(6_962);

    @Test
    void every_leaf_of_every_small_tree_is_proved_and_no_change_of_its_proof_is_taken() {
        for (int size = 1; size <= ALL_TO; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                checkInclusion(leaf, size);
            }
        }
    }

    @Test
    void every_small_tree_is_proved_to_go_on_into_every_greater_one_and_no_change_of_its_proof_is_taken() {
        for (int to = 1; to <= ALL_TO; to++) {
            for (int from = 1; from <= to; from++) {
                checkConsistency(from, to);
            }
        }
    }

    @Test
    void so_it_is_with_trees_of_any_size() {
        for (int round = 0; round < 150; round++) {
            int to = 1 + random.nextInt(LARGE);
            checkInclusion(random.nextInt(to), to);
            checkConsistency(1 + random.nextInt(to), to);
        }
    }

    @Test
    void whatever_begins_with_nothing() {
        assertThat(TREE.consistency(0, 5)).isEmpty();
        assertThat(MerkleProofs.extend(MerkleHash.ofNothing(), 0, TREE.root(5), 5, List.of()))
                .isTrue();
        assertThat(MerkleProofs.extend(TREE.root(1), 0, TREE.root(5), 5, List.of()))
                .isFalse();
        assertThat(MerkleProofs.extend(TREE.root(5), 5, TREE.root(4), 4, List.of()))
                .isFalse();
    }

    private void checkInclusion(int leaf, int size) {
        byte[] root = TREE.root(size);
        byte[] hash = LEAVES.get(leaf);
        List<byte[]> path = TREE.inclusion(leaf, size);

        assertThat(MerkleProofs.includes(root, size, hash, leaf, path)).isTrue();
        assertThat(MerkleProofs.includes(changed(root), size, hash, leaf, path)).isFalse();
        assertThat(MerkleProofs.includes(root, size, changed(hash), leaf, path)).isFalse();
        assertThat(MerkleProofs.includes(root, size, hash, size, path)).isFalse();
        assertThat(MerkleProofs.includes(root, size, hash, -1, path)).isFalse();
        if (size > 1) {
            assertThat(MerkleProofs.includes(root, size, hash, (leaf + 1 + random.nextInt(size - 1)) % size, path))
                    .isFalse();
        }
        assertThat(broken(path))
                .allSatisfy(other -> assertThat(MerkleProofs.includes(root, size, hash, leaf, other))
                        .isFalse());
    }

    private void checkConsistency(int from, int to) {
        byte[] older = TREE.root(from);
        byte[] newer = TREE.root(to);
        List<byte[]> path = TREE.consistency(from, to);

        assertThat(MerkleProofs.extend(older, from, newer, to, path)).isTrue();
        assertThat(MerkleProofs.extend(changed(older), from, newer, to, path)).isFalse();
        assertThat(MerkleProofs.extend(older, from, changed(newer), to, path)).isFalse();
        assertThat(broken(path))
                .allSatisfy(other -> assertThat(MerkleProofs.extend(older, from, newer, to, other))
                        .isFalse());
    }

    /** One hash too many, one too few, and each of them another. */
    private Stream<List<byte[]>> broken(List<byte[]> path) {
        List<List<byte[]>> broken = new ArrayList<>();
        broken.add(Stream.concat(path.stream(), Stream.of(LEAVES.get(0))).toList());
        if (!path.isEmpty()) {
            broken.add(path.subList(0, path.size() - 1));
        }
        for (int place = 0; place < path.size(); place++) {
            List<byte[]> other = new ArrayList<>(path);
            other.set(place, changed(path.get(place)));
            broken.add(other);
        }
        return broken.stream();
    }

    private byte[] changed(byte[] hash) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return other;
    }
}
