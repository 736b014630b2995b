package th.sala.ticketing.reply;

import th.sala.ticketing.intake.InboundMessage;

/** One reason not to answer automatically (RFC 3834). */
interface AcknowledgementRule {

    boolean permits(InboundMessage message);
}
