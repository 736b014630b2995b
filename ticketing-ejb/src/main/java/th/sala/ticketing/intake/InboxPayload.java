package th.sala.ticketing.intake;

import java.util.List;

/** What the inbox keeps of a message, sealed, until it is delivered. */
public record InboxPayload(InboundMessage message, List<StoredFile> files) {}
