package th.sala.consent.oversight;

import java.time.Instant;
import java.util.UUID;

/**
 * Accesses that a rule of the watch found, of one colleague.
 *
 * @param subject whom, when it is one person
 * @param about what makes it one and the same finding
 */
record Finding(
        String rule,
        String actor,
        UUID subject,
        String about,
        int accesses,
        int persons,
        Integer usual,
        Instant firstAt,
        Instant lastAt) {}
