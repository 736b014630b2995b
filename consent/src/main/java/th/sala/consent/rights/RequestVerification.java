package th.sala.consent.rights;

import java.time.Instant;

/**
 * Whether whoever asks is the person, or may ask for them.
 *
 * @param method {@code signed-in}, {@code signed-link}, {@code code-sent}, {@code contact-point}, {@code in-person},
 *     {@code identity-document} or {@code representative}
 * @param note null when nothing was written, or the person was erased
 */
public record RequestVerification(String method, boolean proven, String note, Instant at, String by) {}
