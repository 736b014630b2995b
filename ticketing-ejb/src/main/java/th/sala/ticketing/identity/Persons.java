package th.sala.ticketing.identity;

import java.util.Collection;
import java.util.Map;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * The persons behind addresses, each found by the keyed hash of the address. An address whose channel identifies nobody
 * is absent from every answer. Joins the caller's transaction.
 */
public interface Persons {

    /** Who is known, in one query. */
    Map<ChannelAddress, SubjectId> known(Collection<ChannelAddress> addresses);

    /**
     * Whom somebody is about to write to: who is not known yet is registered, so that a decision about them can be
     * recorded.
     */
    Map<ChannelAddress, SubjectId> addressed(Collection<ChannelAddress> addresses);
}
