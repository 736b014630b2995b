package th.sala.consent.seal;

import java.time.Instant;

/**
 * How the ledger stood at a moment. Whoever keeps one can prove later that nothing before it was changed.
 *
 * @param size how many leaves it had
 * @param root their root (RFC 6962), in hexadecimal
 * @param note what was signed and its signature, as text (C2SP {@code tlog-checkpoint} in a {@code signed-note})
 */
public record Checkpoint(long size, String root, Instant at, String note) {}
