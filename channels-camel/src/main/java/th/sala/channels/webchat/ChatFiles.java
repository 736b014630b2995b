package th.sala.channels.webchat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import th.sala.channels.webhook.Misfit;
import th.sala.channels.webhook.SentFiles;
import th.sala.ticketing.intake.InboundAttachment;

/** Files of a guest: pictures and PDF, by what their bytes are, not by what they are called. */
final class ChatFiles {
    private static final Set<String> TAKEN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf");

    private ChatFiles() {}

    /** @throws Misfit when one of them is not taken */
    static List<InboundAttachment> of(JsonObject frame) {
        List<InboundAttachment> files = SentFiles.of(frame.get("attachments"));
        long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
        boolean taken = files.stream().allMatch(file -> TAKEN.contains(file.type()));
        if (!taken || files.size() > ChatLimits.FILES || bytes > ChatLimits.BYTES) {
            throw Misfit.invalid("unusable-file", "At most 3 files; PNG, JPEG, GIF, WebP or PDF; 2 MB together.");
        }
        return files;
    }
}
