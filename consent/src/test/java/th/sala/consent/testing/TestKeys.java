package th.sala.consent.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import th.sala.consent.key.MasterKey;

/** Keys that are good for tests only. */
public final class TestKeys {
    private TestKeys() {}

    /** The same master key in every test. */
    public static MasterKey master() {
        byte[] secret = "sala-development-master-key-2569".getBytes(StandardCharsets.US_ASCII);
        return MasterKey.of(Base64.getEncoder().encodeToString(secret));
    }
}
