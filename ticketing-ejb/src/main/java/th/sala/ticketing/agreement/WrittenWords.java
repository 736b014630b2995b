package th.sala.ticketing.agreement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** Whether somebody wrote what a colleague says they wrote. */
public interface WrittenWords {

    /**
     * When the message came in from this person on this channel; empty unless it did, in their own words, and was not taken
     * back.
     *
     * @param channel code of the channel
     */
    Optional<Instant> written(SubjectId person, UUID message, String channel);
}
