package th.sala.consent.purpose;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An operation over many persons: a list, search, report or export (M7). Purposes that rest on consent are decided per
 * person instead.
 *
 * @param queryHash SHA-256 of the canonical query, 64 lower-case hex digits; the query itself may hold personal data
 * @param rows how many rows were shown
 */
public record ListRequest(String purpose, Operation operation, String actor, String queryHash, int rows) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ListRequest {
        Objects.requireNonNull(purpose, "A list request names its purpose.");
        Objects.requireNonNull(operation, "A list request names its operation.");
        Objects.requireNonNull(actor, "A list request names its actor.");
        if (queryHash == null || !SHA256.matcher(queryHash).matches()) {
            throw new IllegalArgumentException("A list request carries the SHA-256 of its query, never the query.");
        }
    }
}
