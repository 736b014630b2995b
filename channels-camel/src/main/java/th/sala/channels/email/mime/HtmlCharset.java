package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset of an HTML part: the field's, else the one that the document itself names. */
final class HtmlCharset {
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");
    private static final int LOOKED_AT = 4096;

    private HtmlCharset() {}

    static String of(Part part) {
        if (CharsetLabel.resolve(part.charset()).isPresent()) {
            return part.charset();
        }
        byte[] body = part.body();
        Matcher meta = META.matcher(new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        return meta.find() ? meta.group(1) : null;
    }
}
