package th.sala.channels.email;

import java.time.Instant;
import java.util.Optional;

/**
 * How a mailbox does.
 *
 * @param attended some node holds its lease
 * @param lastPoll last successful reading, to within a few seconds
 * @param failingSince empty while it can be read
 */
record MailboxState(
        String address,
        boolean attended,
        Optional<Instant> lastPoll,
        Optional<Instant> failingSince,
        Optional<String> error) {}
