package th.sala.ticketing.conversation;

/** A file to hand out. {@code type} is the media type by inspection; it must be served inert. */
public record FileContent(String name, String type, byte[] bytes) {}
