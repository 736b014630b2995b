package th.sala.ticketing.intake;

import java.util.UUID;
import th.sala.consent.key.Sha256;

/**
 * An attachment whose bytes are kept already.
 *
 * @param name file name as received; null when none was given
 * @param type media type by inspection
 * @param sha256 hash of the bytes, hex
 */
public record StoredFile(UUID blob, String name, String type, String contentId, long size, String sha256) {

    /** @param blob where its bytes are kept */
    public static StoredFile of(UUID blob, InboundAttachment file) {
        return new StoredFile(
                blob, file.name(), file.type(), file.contentId(), file.bytes().length, Sha256.hex(file.bytes()));
    }
}
