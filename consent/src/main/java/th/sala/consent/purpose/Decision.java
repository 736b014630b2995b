package th.sala.consent.purpose;

import java.util.UUID;

/**
 * The gate's answer, recorded before it is given. Refusal is a normal outcome.
 *
 * @param id the recorded decision, kept with what it allowed
 * @param basis {@code S19_CONSENT}, {@code S24_1} to {@code S24_6} or {@code S26_*}; null when the purpose is unknown
 * @param evidence what the basis rests on, such as a consent event or the purpose version
 * @param reason why it was refused, as a stable code; null when permitted
 */
public record Decision(UUID id, boolean permitted, String basis, String evidence, String reason) {}
