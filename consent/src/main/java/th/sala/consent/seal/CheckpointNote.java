package th.sala.consent.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import th.sala.consent.key.Sha256;
import th.sala.consent.key.SigningKey;
import th.sala.consent.seal.LedgerRows.Signed;

/**
 * The text of a checkpoint, as C2SP {@code tlog-checkpoint} and {@code signed-note} have it: origin, size, root, then the
 * moment as a line of our own, an empty line and the signature over all before it.
 */
final class CheckpointNote {
    static final String ORIGIN = "sala/ledger";

    private static final byte ED25519 = 1;
    private static final int KEY_ID_BYTES = 4;

    private CheckpointNote() {}

    /** What is signed. */
    static String body(long size, byte[] root, Instant at) {
        return ORIGIN + "\n" + size + "\n" + base64(root) + "\n" + at + "\n";
    }

    static byte[] sign(SigningKey key, long size, byte[] root, Instant at) {
        return key.sign(utf8(body(size, root, at)));
    }

    static boolean isSigned(Signed checkpoint, byte[] publicKey) {
        String body = body(checkpoint.size(), checkpoint.root(), checkpoint.at());
        return SigningKey.signed(publicKey, utf8(body), checkpoint.signature());
    }

    static Checkpoint of(Signed checkpoint, byte[] publicKey) {
        byte[] signature = checkpoint.signature();
        byte[] named = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .put(keyId(publicKey))
                .put(signature)
                .array();
        String note = body(checkpoint.size(), checkpoint.root(), checkpoint.at()) + "\n\u2014 " + ORIGIN + " "
                + base64(named) + "\n";
        return new Checkpoint(checkpoint.size(), HexFormat.of().formatHex(checkpoint.root()), checkpoint.at(), note);
    }

    /** The public key as those who verify notes take it: name, id and key. */
    static String verifier(byte[] publicKey) {
        byte[] typed = ByteBuffer.allocate(1 + publicKey.length)
                .put(ED25519)
                .put(publicKey)
                .array();
        return ORIGIN + "+" + HexFormat.of().formatHex(keyId(publicKey)) + "+" + base64(typed);
    }

    private static byte[] keyId(byte[] publicKey) {
        byte[] name = utf8(ORIGIN + "\n");
        byte[] named = ByteBuffer.allocate(name.length + 1 + publicKey.length)
                .put(name)
                .put(ED25519)
                .put(publicKey)
                .array();
        return Arrays.copyOf(Sha256.of(named), KEY_ID_BYTES);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
