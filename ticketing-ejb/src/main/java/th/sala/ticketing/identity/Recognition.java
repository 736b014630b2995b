package th.sala.ticketing.identity;

import th.sala.ticketing.intake.InboundMessage;

/** Step 4 of a message: who is it? Joins the caller's transaction. */
public interface Recognition {

    IdentityMatch recognise(InboundMessage message);
}
