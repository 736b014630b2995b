package th.sala.consent.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A 256-bit key that seals with AES-256-GCM. A sealed value is {@code version | nonce (12) | cipher text and tag (16)};
 * the context is authenticated with it, so that a value copied to another owner does not open.
 */
public final class ContentKey {
    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private ContentKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ContentKey random() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return new ContentKey(bytes);
    }

    static ContentKey of(byte[] bytes) {
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("A content key has 32 bytes.");
        }
        return new ContentKey(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    public byte[] seal(byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] cipherText = run(Cipher.ENCRYPT_MODE, nonce, context, plain);
        return ByteBuffer.allocate(1 + NONCE_BYTES + cipherText.length)
                .put(VERSION)
                .put(nonce)
                .put(cipherText)
                .array();
    }

    /** @throws IllegalStateException when the value was changed, belongs to another context or another key */
    public byte[] open(byte[] sealed, byte[] context) {
        if (sealed.length <= NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("A sealed value has an unknown version.");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        byte[] cipherText = Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
        return run(Cipher.DECRYPT_MODE, nonce, context, cipherText);
    }

    /** Keyed hash that links equal values only while this key exists. {@code version | HMAC-SHA256}. */
    public byte[] commit(byte[] value) {
        byte[] hash = KeyDerivation.hmac(KeyDerivation.derive(bytes, "sala/commitment/1"), value);
        return ByteBuffer.allocate(1 + hash.length).put(VERSION).put(hash).array();
    }

    private byte[] run(int mode, byte[] nonce, byte[] context, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input);
        } catch (AEADBadTagException refused) {
            throw new IllegalStateException("A sealed value was changed or sealed under another key.", refused);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("AES-256-GCM is not available.", fault);
        }
    }
}
