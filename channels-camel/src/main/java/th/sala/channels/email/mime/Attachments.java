package th.sala.channels.email.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import th.sala.ticketing.intake.InboundAttachment;

/** Files of a mail, their type found in their bytes; the name only narrows what the bytes allow. */
final class Attachments {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(Attachments.class.getClassLoader());

    private Attachments() {}

    static List<InboundAttachment> of(List<Part> files) {
        return files.stream().map(Attachments::attachment).toList();
    }

    private static InboundAttachment attachment(Part part) {
        String name = part.fileName().orElse(null);
        return new InboundAttachment(name, type(part, name), part.contentId().orElse(null), part.body());
    }

    private static String type(Part part, String name) {
        Metadata hints = new Metadata();
        String hint = name == null && part.is("message/rfc822") ? "enclosed.eml" : name;
        if (hint != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, hint);
        }
        try {
            return TYPES.detect(new ByteArrayInputStream(part.body()), hints).toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
