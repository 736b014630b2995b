package th.sala.ticketing.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * A proof that who speaks to us on one channel holds a contact point on another one: sent, then proven by whoever reads
 * there, then used once to make both one person. It expires unproven, and a code also after three misses.
 *
 * @param kind {@code CODE_SENT} or {@code SIGNED_LINK}
 * @param customer whose conversation it was sent for
 * @param holder who holds the contact point that is to be linked
 * @param channel where the code or the link went
 * @param address keyed hash of where it went
 * @param ticket the conversation
 * @param message the message that took it there
 * @param misses codes that did not match
 * @param provenAt null until it is proven
 * @param usedAt null until both were made one person by it
 */
public record Proof(
        UUID id,
        String kind,
        SubjectId customer,
        SubjectId holder,
        String channel,
        byte[] address,
        UUID ticket,
        UUID message,
        Instant sentAt,
        Instant expiresAt,
        int misses,
        Instant provenAt,
        Instant usedAt) {
    public static final String CODE = "CODE_SENT";
    public static final String LINK = "SIGNED_LINK";

    /** How long it may be used once it is proven. */
    static final Duration USABLE = Duration.ofHours(24);

    /** How many codes may be tried. */
    public static final int TRIES = 3;

    /** {@code sent}, {@code proven}, {@code used}, {@code expired}, or {@code failed} after the last miss. */
    public String state(Instant now) {
        if (usedAt != null) {
            return "used";
        }
        if (!expiresAt.isAfter(now)) {
            return "expired";
        }
        return provenAt != null ? "proven" : misses >= TRIES ? "failed" : "sent";
    }

    /** How many codes may still be tried. */
    public int triesLeft() {
        return Math.max(0, TRIES - misses);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
