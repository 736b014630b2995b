package th.sala.ticketing.intake;

import java.util.List;

/**
 * What the inbox keeps of an arrival, sealed, until it is delivered: a message or an event.
 *
 * @param message null for an event
 * @param event null for a message
 */
public record InboxPayload(InboundMessage message, InboundEvent event, List<StoredFile> files) {}
