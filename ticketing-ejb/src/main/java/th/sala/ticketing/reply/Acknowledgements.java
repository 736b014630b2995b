package th.sala.ticketing.reply;

import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** Tells a person, once for a new ticket, that their message arrived. Joins the caller's transaction. */
public interface Acknowledgements {

    /** Whether a machine may answer this message at all: not another machine, not a forged sender, not for the sixth time. */
    boolean answers(InboundMessage received);

    /**
     * Number and service hours of a ticket in a sentence each, for an automatic message that stands in for its
     * acknowledgement; empty when the gate would let no acknowledgement leave to this person.
     */
    Optional<String> particulars(TicketHead ticket, SubjectId addressee, String language);

    /** Queues the answer that the message was too large to be taken in; the same rules hold. */
    void tooLarge(TicketHead ticket, SubjectId addressee, InboundMessage received);

    /**
     * Queues the acknowledgement of a ticket's first message, unless it must not be answered automatically, the person
     * had five of them within a day, or the gate refuses.
     *
     * @param addressee whose the address is that it leaves to: the ticket's customer, or whose address they typed
     */
    void acknowledge(TicketHead ticket, SubjectId addressee, UUID message, InboundMessage received);
}
