package th.sala.ticketing.spam;

import th.sala.consent.subject.Identifier;
import th.sala.ticketing.intake.InboundMessage;

/** Whose messages are spam without anybody looking. Joins the caller's transaction. */
public interface BlockedSenders {

    /**
     * Whether this message's sender is blocked. Who proves an address and who only claims it are two senders: a forger
     * never has the person blocked whose address they use.
     */
    boolean block(InboundMessage message);

    /** Whether who proves this address is blocked: they hear nothing from us by ourselves either. */
    boolean blocks(Identifier address);
}
