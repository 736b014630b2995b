package th.sala.ticketing.agreement;

import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** Whether somebody wrote what a colleague says they wrote. */
public interface WrittenWords {

    /**
     * Whether the message came in from this person on this channel, in their own words, and was not taken back.
     *
     * @param channel code of the channel
     */
    boolean wrote(SubjectId person, UUID message, String channel);
}
