package th.sala.ticketing.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a caller asked for, as the gate keeps it: comparable, not readable. */
public final class QueryHash {
    private QueryHash() {}

    /** SHA-256 of the canonical query, hex. */
    public static String of(String canonical) {
        return of(canonical.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256.", fault);
        }
    }
}
