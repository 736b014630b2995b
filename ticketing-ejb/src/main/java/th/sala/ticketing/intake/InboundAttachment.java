package th.sala.ticketing.intake;

/**
 * A file that came with a message.
 *
 * @param name file name as received, decoded; null when none was given
 * @param type media type by inspection of the bytes, never the declared one
 * @param contentId without angle brackets, when the HTML part refers to it; else null
 */
public record InboundAttachment(String name, String type, String contentId, byte[] bytes) {}
