package th.sala.dev.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures by which webhooks show whose they are; all of them HMAC-SHA256 over the raw body. */
public final class Signatures {
    private static final String HMAC = "HmacSHA256";

    private Signatures() {}

    /** The value of LINE's {@code x-line-signature}. */
    public static String line(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(mac(secret, new byte[0], body));
    }

    /** The value of Meta's {@code X-Hub-Signature-256}. */
    public static String meta(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(mac(secret, new byte[0], body));
    }

    /** The value of the hub's own {@code X-Sala-Signature} for a body sent at this second. */
    public static String sala(String secret, long second, byte[] body) {
        byte[] prefix = (second + ".").getBytes(StandardCharsets.US_ASCII);
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(mac(secret, prefix, body));
    }

    private static byte[] mac(String secret, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(prefix);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + " is missing in this Java", e);
        }
    }
}
