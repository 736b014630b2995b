package th.sala.consent.seal;

import java.security.MessageDigest;
import th.sala.consent.key.Sha256;

/** The hashes of RFC 6962, section 2.1: a leaf can never be taken for a node. */
public final class MerkleHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    /** Of a tree without leaves. */
    public static byte[] ofNothing() {
        return Sha256.of(new byte[0]);
    }

    public static byte[] ofLeaf(byte[] entry) {
        MessageDigest digest = Sha256.begun();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public static byte[] ofNode(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.begun();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
