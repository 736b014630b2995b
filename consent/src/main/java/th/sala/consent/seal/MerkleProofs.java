package th.sala.consent.seal;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.List;

/** Whether a proof holds, without the tree it came from (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class MerkleProofs {
    private MerkleProofs() {}

    /**
     * @param leaf hash of the leaf
     * @param place its number, the first being 0
     */
    public static boolean includes(byte[] root, long size, byte[] leaf, long place, List<byte[]> path) {
        if (place < 0 || place >= size) {
            return false;
        }
        long node = place;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] neighbour : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.ofNode(neighbour, hash);
                int up = stepsToARightTurn(node);
                node >>= up;
                last >>= up;
            } else {
                hash = MerkleHash.ofNode(hash, neighbour);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether the newer tree begins with all of the older one. */
    public static boolean extend(byte[] olderRoot, long older, byte[] newerRoot, long newer, List<byte[]> path) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == 0) {
            return path.isEmpty() && MessageDigest.isEqual(olderRoot, MerkleHash.ofNothing());
        }
        if (older == newer) {
            return path.isEmpty() && MessageDigest.isEqual(olderRoot, newerRoot);
        }
        boolean olderIsComplete = Long.bitCount(older) == 1;
        if (!olderIsComplete && path.isEmpty()) {
            return false;
        }
        Iterator<byte[]> hashes = path.iterator();
        return climb(olderRoot, older, newerRoot, newer, olderIsComplete ? olderRoot : hashes.next(), hashes);
    }

    private static boolean climb(
            byte[] olderRoot, long older, byte[] newerRoot, long newer, byte[] start, Iterator<byte[]> hashes) {
        int shared = Long.numberOfTrailingZeros(older);
        long node = (older - 1) >> shared;
        long last = (newer - 1) >> shared;
        byte[] before = start;
        byte[] after = start;
        while (hashes.hasNext()) {
            if (last == 0) {
                return false;
            }
            byte[] hash = hashes.next();
            if ((node & 1) == 1 || node == last) {
                before = MerkleHash.ofNode(hash, before);
                after = MerkleHash.ofNode(hash, after);
                int up = stepsToARightTurn(node);
                node >>= up;
                last >>= up;
            } else {
                after = MerkleHash.ofNode(after, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, olderRoot) && MessageDigest.isEqual(after, newerRoot);
    }

    /** How far up from this node on the right edge until one is a right child itself. */
    private static int stepsToARightTurn(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }
}
