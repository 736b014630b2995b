package th.sala.ticketing.sla;

import java.time.Instant;

/**
 * A ticket became another matter.
 *
 * @param matter what it is now
 * @param waitingFor for whom it waits; null while it does not
 * @param by user name, or {@code system}
 * @param why the fields that changed, parted by commas
 */
public record ChangedMatter(Matter matter, String waitingFor, Instant at, String by, String why) {}
