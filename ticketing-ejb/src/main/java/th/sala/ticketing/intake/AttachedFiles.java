package th.sala.ticketing.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
        return message.attachments().stream()
                .map(file -> StoredFile.of(UuidCreator.getTimeOrderedEpoch(), file))
                .toList();
    }

    /** @param files as {@link #describe} gave them for this message */
    void keep(List<StoredFile> files, InboundMessage message) {
        for (int i = 0; i < files.size(); i++) {
            blobs.keep(files.get(i).blob(), message.attachments().get(i).bytes());
        }
    }
}
