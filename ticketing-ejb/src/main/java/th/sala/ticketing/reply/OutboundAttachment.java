package th.sala.ticketing.reply;

import java.util.UUID;

/**
 * A file to send.
 *
 * @param file by which {@link FileLinks} makes a link to it
 * @param type media type by inspection
 */
public record OutboundAttachment(UUID file, String name, String type, byte[] bytes) {}
