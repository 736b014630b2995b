package th.sala.ticketing.identity;

import java.util.Collection;
import java.util.Map;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;

/** Step 4 of a message: who is it? Joins the caller's transaction. */
public interface Recognition {

    IdentityMatch recognise(InboundMessage message);

    /**
     * Recognises all at once who is recognised one by one later in this batch, and registers who writes for the first time.
     *
     * @return the persons by their addresses; without those who prove nothing
     */
    Map<ChannelAddress, SubjectId> expect(Collection<InboundMessage> messages);
}
