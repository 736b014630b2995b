package th.sala.consent.seal;

import java.time.Instant;

/**
 * What is committed and not sealed yet.
 *
 * @param entries how many, 10,000 for that many or more; null while a hub that just started, or failed to seal, looks through
 *     the whole ledger
 * @param oldest when the oldest of them happened, or when that look last went on; null when everything is sealed
 */
public record Arrears(Integer entries, Instant oldest) {}
