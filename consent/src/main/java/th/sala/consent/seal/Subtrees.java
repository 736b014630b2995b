package th.sala.consent.seal;

import java.util.List;

/** Hashes of the complete subtrees of a tree that grows. */
@FunctionalInterface
interface Subtrees {

    /**
     * @param level 0 for a leaf, n for a subtree of 2 to the n leaves
     * @param place which of those of its level, from the left, the first being 0; all its leaves must be there
     */
    byte[] hash(int level, long place);

    /** Of a tree whose leaves are at hand. */
    static Subtrees of(List<byte[]> leaves) {
        return new Subtrees() {
            @Override
            public byte[] hash(int level, long place) {
                return level == 0
                        ? leaves.get(Math.toIntExact(place))
                        : MerkleHash.ofNode(hash(level - 1, 2 * place), hash(level - 1, 2 * place + 1));
            }
        };
    }
}
