package th.sala.consent.notice;

import java.time.Instant;

/**
 * One language of one published notice version, without its text.
 *
 * @param firstContact whether persons are told of it when they first write
 * @param sha256 hex hash of the UTF-8 bytes of the HTML
 * @param effectiveFrom from when it is served
 * @param sound false once it was found defective: it is still served, but nobody can agree on it
 */
public record PublishedNotice(
        String key,
        int version,
        String language,
        String title,
        String sha256,
        boolean firstContact,
        Instant effectiveFrom,
        boolean sound) {}
