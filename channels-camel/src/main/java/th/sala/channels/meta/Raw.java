package th.sala.channels.meta;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of one update, and what makes it one where Meta gives it no id: the same update again has the same digest. */
final class Raw {
    private Raw() {}

    static byte[] of(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available.", impossible);
        }
    }
}
