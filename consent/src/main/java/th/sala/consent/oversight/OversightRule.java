package th.sala.consent.oversight;

import java.time.Instant;

/**
 * A number by which accesses are watched, in its version of today.
 *
 * @param key such as {@code bulk-persons}
 * @param unit {@code minutes}, {@code hours}, {@code days}, {@code persons}, {@code times} or {@code hour-of-day}
 */
public record OversightRule(
        String key, int version, int amount, String unit, Instant effectiveFrom, String recordedBy) {}
