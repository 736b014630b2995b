package th.sala.ticketing.reply;

/** A file to send; {@code type} is the media type by inspection. */
public record OutboundAttachment(String name, String type, byte[] bytes) {}
