package th.sala.channels.email.mime;

import java.util.List;
import th.sala.channels.runtime.MediaTypes;
import th.sala.ticketing.intake.InboundAttachment;

/** Files of a mail, their type found in their bytes. */
final class Attachments {

    private Attachments() {}

    static List<InboundAttachment> of(List<Part> files) {
        return files.stream().map(Attachments::attachment).toList();
    }

    private static InboundAttachment attachment(Part part) {
        String name = part.fileName().orElse(null);
        return new InboundAttachment(name, type(part, name), part.contentId().orElse(null), part.body());
    }

    private static String type(Part part, String name) {
        return MediaTypes.of(part.body(), name == null && part.is("message/rfc822") ? "enclosed.eml" : name);
    }
}
