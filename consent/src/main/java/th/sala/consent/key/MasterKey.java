package th.sala.consent.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one secret that every key of the hub hangs on. It lives in the environment, never in the database. From it four
 * keys are derived that tell nothing about each other: one wraps the keys of subjects and contents, one makes the keyed
 * hashes by which identifiers are found, one those of their parts, one signs the ledger.
 */
public final class MasterKey {
    /** By what key and rule tokens are made. */
    public static final int TOKEN_VERSION = 1;

    private static final byte VERSION = 1;
    private static final int BYTES = 32;

    private final ContentKey wrapping;
    private final byte[] lookup;
    private final byte[] search;
    private final SigningKey signing;

    private MasterKey(byte[] secret) {
        wrapping = ContentKey.of(KeyDerivation.derive(secret, "sala/wrapping/1"));
        lookup = KeyDerivation.derive(secret, "sala/lookup/1");
        search = KeyDerivation.derive(secret, "sala/search/1");
        signing = SigningKey.of(KeyDerivation.derive(secret, "sala/ledger/1"));
    }

    /**
     * @param base64 32 random bytes
     * @throws IllegalArgumentException when it is anything else; the message never repeats it
     */
    public static MasterKey of(String base64) {
        byte[] secret = decoded(base64);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("SALA_MASTER_KEY must be the Base64 of exactly 32 bytes.");
        }
        return new MasterKey(secret);
    }

    /** The key as it may be stored; opens only with the same context. */
    public byte[] wrap(ContentKey key, byte[] context) {
        return wrapping.seal(key.bytes(), context);
    }

    /** @throws IllegalStateException when it was wrapped under another master key or context */
    public ContentKey unwrap(byte[] wrapped, byte[] context) {
        return ContentKey.of(wrapping.open(wrapped, context));
    }

    /** Keyed hash for finding equal values: {@code version | HMAC-SHA256}, 33 bytes. */
    public byte[] fingerprint(byte[] value) {
        byte[] hash = KeyDerivation.hmac(lookup, value);
        return ByteBuffer.allocate(1 + hash.length).put(VERSION).put(hash).array();
    }

    /** Keyed hash of a part of an identifier, cut to 64 bits: enough to find by, of version {@link #TOKEN_VERSION}. */
    public long token(String part) {
        byte[] hash = KeyDerivation.hmac(search, part.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    /** What the ledger's checkpoints are signed with. */
    public SigningKey signing() {
        return signing;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
