package th.sala.consent.seal;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of RFC 6962, section 2.1, for any size that a growing tree ever had. */
final class MerkleTree {
    private final Subtrees subtrees;

    MerkleTree(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    byte[] root(long size) {
        return size == 0 ? MerkleHash.ofNothing() : hash(0, size);
    }

    /** That this leaf, the first being 0, is in the tree of this size: hashes from the leaf's neighbour up to the root's half. */
    List<byte[]> inclusion(long leaf, long size) {
        List<byte[]> path = new ArrayList<>();
        climb(leaf, 0, size, path);
        return path;
    }

    /** That the tree of the one size begins with all of the tree of the other, in its order; empty for nothing or the same. */
    List<byte[]> consistency(long from, long size) {
        List<byte[]> path = new ArrayList<>();
        if (from > 0) {
            compare(from, 0, size, true, path);
        }
        return path;
    }

    private void climb(long leaf, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (leaf < middle) {
            climb(leaf, from, middle, path);
            path.add(hash(middle, to));
        } else {
            climb(leaf, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /** @param known whether whoever compares knows the hash of what lies between: it is the older root itself */
    private void compare(long older, long from, long to, boolean known, List<byte[]> path) {
        if (older == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (older <= middle) {
            compare(older, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            compare(older, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return subtrees.hash(level, from >> level);
        }
        long middle = middle(from, to);
        return MerkleHash.ofNode(hash(from, middle), hash(middle, to));
    }

    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
