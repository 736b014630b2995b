package th.sala.ticketing.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that waits.
 *
 * @param event of the ledger, or request under the law, that it is about
 * @param kind code of a {@link LetterKind}
 * @param channel on which the person spoke
 * @param untilAt when it is given up
 */
public record Letter(UUID event, String kind, String channel, Instant untilAt) {}
