package th.sala.ticketing.people;

import java.nio.charset.StandardCharsets;
import th.sala.consent.key.Sha256;

/** What a caller asked for, as the gate keeps it: comparable, not readable. */
public final class QueryHash {
    private QueryHash() {}

    /** SHA-256 of the canonical query, hex. */
    public static String of(String canonical) {
        return of(canonical.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] canonical) {
        return Sha256.hex(canonical);
    }
}
