package th.sala.ticketing.processing;

import java.util.Set;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.PendingMessage;

/** What follows from one kind of event, in the caller's transaction. Each kind has at most one taker. */
interface EventTaker {

    Set<InboundEvent.Kind> kinds();

    /**
     * Acts on the event.
     *
     * @return the message it turned out to be about, and its ticket; {@code NOTHING} when the hub knows none
     */
    Effect take(PendingMessage pending);
}
