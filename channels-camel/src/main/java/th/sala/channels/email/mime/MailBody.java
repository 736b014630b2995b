package th.sala.channels.email.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person would read of a mail, and what is left over as files.
 *
 * @param text plain text; null when the mail has none
 * @param html HTML as sent; null when the mail has none
 * @param files the leaves that are not part of the body
 */
record MailBody(String text, String html, List<Part> files) {

    static MailBody of(Part root) {
        List<Part> files = new ArrayList<>();
        Rendering rendering = new BodyReader(root, files).read();
        return new MailBody(rendering.text(), rendering.html(), List.copyOf(files));
    }

    /** The two faces of a body; null where it has no such face. */
    record Rendering(String text, String html) {
        static final Rendering NOTHING = new Rendering(null, null);

        boolean isEmpty() {
            return text == null && html == null;
        }
    }
}
