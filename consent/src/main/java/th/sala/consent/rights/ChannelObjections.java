package th.sala.consent.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** On which channels a person is not to be reached, as {@link ProcessingBlocks#objectOn} recorded it. */
public interface ChannelObjections {

    /** Those in force, whichever identity of the person raised them, the oldest first. */
    List<ChannelObjection> inForce(SubjectId subject);

    /**
     * An objection to one channel.
     *
     * @param block by which it is lifted
     * @param purpose key of the purpose that it stops there
     * @param by user name of who recorded it, or {@code subject}
     */
    record ChannelObjection(UUID block, String purpose, String channel, Instant since, String by) {}
}
