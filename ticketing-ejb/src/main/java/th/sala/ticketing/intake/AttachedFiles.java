package th.sala.ticketing.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Describes a message's attachments, and keeps their bytes as blobs of their own. */
@Singleton
class AttachedFiles {
    private final BlobTable blobs;

    @Inject
    AttachedFiles(BlobTable blobs) {
        this.blobs = blobs;
    }

    static List<StoredFile> describe(InboundMessage message) {
        return message.attachments().stream().map(AttachedFiles::describe).toList();
    }

    /** @param files as {@link #describe} gave them for this message */
    void keep(List<StoredFile> files, InboundMessage message) {
        for (int i = 0; i < files.size(); i++) {
            blobs.keep(files.get(i).blob(), message.attachments().get(i).bytes());
        }
    }

    private static StoredFile describe(InboundAttachment file) {
        return new StoredFile(
                UuidCreator.getTimeOrderedEpoch(),
                file.name(),
                file.type(),
                file.contentId(),
                file.bytes().length,
                HexFormat.of().formatHex(sha256().digest(file.bytes())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256.", fault);
        }
    }
}
