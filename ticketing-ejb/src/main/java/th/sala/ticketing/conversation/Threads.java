package th.sala.ticketing.conversation;

import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;

/** Which conversation a message belongs to, and who takes part in it. */
public interface Threads {

    /** The ticket that this message may join; empty when it must open one of its own. */
    Optional<UUID> ticketOf(InboundMessage message);

    /** The message answered in a ticket that goes on in another one: it is remembered, should both be parted. */
    void remember(InboundMessage message, UUID id);

    /** Where this person's words on a channel without threads go on; empty when they never wrote. */
    Optional<UUID> conversationWith(ChannelAddress person);

    /**
     * From now on this address takes part: its trusted answers may join the ticket.
     *
     * @param customer whose address it is; null when that is not known
     */
    void join(UUID ticket, ChannelAddress address, SubjectId customer);
}
