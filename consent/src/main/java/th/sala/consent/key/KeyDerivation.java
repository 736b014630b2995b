package th.sala.consent.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869): one secret, many keys that tell nothing about each other. */
final class KeyDerivation {
    private static final String HMAC = "HmacSHA256";
    private static final int HASH_BYTES = 32;
    private static final byte[] NO_SALT = new byte[HASH_BYTES];

    private KeyDerivation() {}

    /** 32 bytes for the purpose that the label names. */
    static byte[] derive(byte[] secret, String label) {
        return expand(extract(NO_SALT, secret), label.getBytes(StandardCharsets.UTF_8), HASH_BYTES);
    }

    static byte[] extract(byte[] salt, byte[] secret) {
        return hmac(salt, secret);
    }

    static byte[] expand(byte[] pseudorandomKey, byte[] info, int length) {
        byte[] result = new byte[length];
        byte[] block = new byte[0];
        int filled = 0;
        for (int counter = 1; filled < length; counter++) {
            block = hmac(pseudorandomKey, block, info, new byte[] {(byte) counter});
            int take = Math.min(block.length, length - filled);
            System.arraycopy(block, 0, result, filled, take);
            filled += take;
        }
        return result;
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            Arrays.stream(parts).forEach(mac::update);
            return mac.doFinal();
        } catch (InvalidKeyException fault) {
            throw new IllegalArgumentException("The key does not fit HMAC-SHA256.", fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("This Java has no HMAC-SHA256.", fault);
        }
    }
}
