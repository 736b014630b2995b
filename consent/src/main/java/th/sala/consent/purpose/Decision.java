package th.sala.consent.purpose;

import java.util.UUID;

/**
 * The gate's answer, recorded before it is given. Refusal is a normal outcome.
 *
 * @param id the recorded decision, kept with what it allowed
 * @param basis name of a {@link LawfulBasis}; null when the purpose is unknown
 * @param evidence what the basis rests on: {@code consent-event:<id>} or {@code purpose:<key>/<version>}; null when
 *     refused
 * @param reason why it was refused, as a stable code of {@link PurposeGate}; null when permitted
 */
public record Decision(UUID id, boolean permitted, String basis, String evidence, String reason) {}
