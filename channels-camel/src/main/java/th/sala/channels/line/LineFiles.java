package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import th.sala.ticketing.reply.FileLinks;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/** Files on LINE: pictures are shown, anything else is a link; both lead to an address that expires. */
@Dependent
class LineFiles {
    static final List<String> PICTURES = List.of("image/jpeg", "image/png");
    static final int LARGEST_PICTURE = 1 << 20;

    private final FileLinks links;

    @Inject
    LineFiles(FileLinks links) {
        this.links = links;
    }

    /** LINE shows a picture of at most 10 MB and a preview of at most 1 MB; one address serves both. */
    JsonObject bubble(OutboundMessage message, OutboundAttachment file) {
        String link = links.issue(message.message(), file.file());
        return PICTURES.contains(file.type()) && file.bytes().length <= LARGEST_PICTURE
                ? JSON.createObjectBuilder()
                        .add("type", "image")
                        .add("originalContentUrl", link)
                        .add("previewImageUrl", link)
                        .build()
                : JSON.createObjectBuilder()
                        .add("type", "text")
                        .add("text", file.name() + "\n" + link)
                        .build();
    }
}
