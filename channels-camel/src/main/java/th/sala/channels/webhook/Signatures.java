package th.sala.channels.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over raw bytes, compared in constant time. Rubbish is a wrong signature, never a fault. */
public final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    public static byte[] hmac(String secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("HMAC-SHA256 is not available.", fault);
        }
    }

    public static boolean base64Matches(String secret, byte[] content, String given) {
        try {
            return MessageDigest.isEqual(
                    hmac(secret, content), Base64.getDecoder().decode(given));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    public static boolean hexMatches(String secret, byte[] content, String given) {
        try {
            return MessageDigest.isEqual(hmac(secret, content), HexFormat.of().parseHex(given));
        } catch (IllegalArgumentException noHex) {
            return false;
        }
    }
}
