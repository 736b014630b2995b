package th.sala.ticketing.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

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
                blob,
                file.name(),
                file.type(),
                file.contentId(),
                file.bytes().length,
                HexFormat.of().formatHex(digest().digest(file.bytes())));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256.", fault);
        }
    }
}
