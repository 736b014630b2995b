package th.sala.consent.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Signs with Ed25519 (RFC 8032). Who knows its public half can tell what this hub signed, and sign nothing. */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    /** What an encoded public key begins with (RFC 8410). */
    private static final byte[] ENCODING = HexFormat.of().parseHex("302a300506032b6570032100");

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    /** @param seed 32 secret bytes */
    static SigningKey of(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("This Java has no Ed25519.", fault);
        }
    }

    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("The ledger's key does not sign.", fault);
        }
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
    }

    /** @param publicKey the 32 bytes of RFC 8032 */
    public static boolean signed(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(read(publicKey));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    private static PublicKey read(byte[] publicKey) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(ENCODING, ENCODING.length + publicKey.length);
        System.arraycopy(publicKey, 0, encoded, ENCODING.length, publicKey.length);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** Gives the generator the one key that is meant. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
