package th.sala.consent.notice;

import java.time.Instant;

/** @param html the notice as shown; {@code sha256} is the hex hash of its UTF-8 bytes */
public record NoticeText(
        String key, int version, String language, String title, String html, String sha256, Instant effectiveFrom) {}
