package th.sala.ticketing.reply;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import th.sala.consent.purpose.Decision;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * The permitted way of a reply.
 *
 * @param id of the reply, which the decisions are about
 * @param from our address and the name shown with it
 * @param people the persons behind the recipients' addresses
 * @param decisions of everybody whose data the reply uses, all permitted: the recipients in their order, then the
 *     ticket's customer
 */
record Route(
        UUID id,
        ChannelAddress from,
        List<ChannelAddress> to,
        List<ChannelAddress> cc,
        Map<ChannelAddress, SubjectId> people,
        Map<SubjectId, Decision> decisions) {

    /** What the use of the reply rests on: the first recipient's. */
    Decision decision() {
        return decisions.values().iterator().next();
    }
}
