package th.sala.ticketing.intake;

import java.util.List;
import th.sala.consent.subject.SubjectId;

/** By what originals a person is still known outside the hub: whoever erases asks before the messages are gone. */
public interface HeldOriginals {

    /**
     * What arrived on a channel and was said by this identity or is a report about what was written to it, with what never
     * left quarantine.
     */
    List<Original> of(SubjectId identity, String channel);

    /**
     * What arrived.
     *
     * @param account that received it, such as the address of a mailbox
     * @param externalId as its channel gave it
     */
    record Original(String account, String externalId) {}
}
