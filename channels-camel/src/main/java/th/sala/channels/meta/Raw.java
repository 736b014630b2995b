package th.sala.channels.meta;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import th.sala.consent.key.Sha256;

/** The bytes of one update, and what makes it one where Meta gives it no id: the same update again has the same digest. */
final class Raw {
    private Raw() {}

    static byte[] of(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] raw) {
        return Sha256.hex(raw);
    }
}
