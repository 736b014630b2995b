package th.sala.consent.notice;

import java.time.Instant;

/**
 * A notice as shown.
 *
 * @param html the text; {@code sha256} is the hex hash of its UTF-8 bytes
 * @param sound false once it was found defective: it is still read, but nobody can agree on it
 */
public record NoticeText(
        String key,
        int version,
        String language,
        String title,
        String html,
        String sha256,
        Instant effectiveFrom,
        boolean sound) {}
