package th.sala.consent.seal;

/** The right edge of a tree, which is all that is needed to add leaves and to know the root. */
final class GrowingTree {
    private final byte[][] peaks = new byte[Long.SIZE][];
    private final Growth growth;
    private long size;

    private GrowingTree(long size, Growth growth) {
        this.size = size;
        this.growth = growth;
    }

    /** Told of each subtree that is complete with a leaf. */
    interface Growth {
        void completed(int level, long place, byte[] hash);
    }

    /** A tree that has so many leaves already. */
    static GrowingTree from(long size, Subtrees subtrees, Growth growth) {
        GrowingTree tree = new GrowingTree(size, growth);
        for (int level = 0; size >> level > 0; level++) {
            if ((size >> level & 1) == 1) {
                tree.peaks[level] = subtrees.hash(level, (size >> level) - 1);
            }
        }
        return tree;
    }

    /** @return the number of the leaf, the first being 0 */
    long add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        while (peaks[level] != null) {
            hash = MerkleHash.ofNode(peaks[level], hash);
            peaks[level] = null;
            level++;
            growth.completed(level, size >> level, hash);
        }
        peaks[level] = hash;
        return size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] root = null;
        for (byte[] peak : peaks) {
            if (peak != null) {
                root = root == null ? peak : MerkleHash.ofNode(peak, root);
            }
        }
        return root == null ? MerkleHash.ofNothing() : root;
    }
}
