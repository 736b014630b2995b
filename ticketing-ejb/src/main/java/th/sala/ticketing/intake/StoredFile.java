package th.sala.ticketing.intake;

import java.util.UUID;

/**
 * An attachment whose bytes are kept already.
 *
 * @param name file name as received; null when none was given
 * @param type media type by inspection
 * @param sha256 hash of the bytes, hex
 */
public record StoredFile(UUID blob, String name, String type, String contentId, long size, String sha256) {}
