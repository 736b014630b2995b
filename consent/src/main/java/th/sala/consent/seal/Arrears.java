package th.sala.consent.seal;

import java.time.Instant;

/**
 * What is committed and not sealed yet.
 *
 * @param entries how many; 10,000 for that many or more
 * @param oldest when the oldest of them happened; null when everything is sealed
 */
public record Arrears(int entries, Instant oldest) {}
