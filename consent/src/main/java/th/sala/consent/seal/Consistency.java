package th.sala.consent.seal;

import java.util.List;

/**
 * That the ledger of one size is how the ledger of a greater one begins (RFC 9162, section 2.1.4.2). Hashes in hexadecimal.
 */
public record Consistency(long from, String fromRoot, long to, String toRoot, List<String> path) {}
