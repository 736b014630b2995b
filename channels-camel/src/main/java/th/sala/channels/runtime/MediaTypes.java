package th.sala.channels.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** The media type of a file, found in its bytes; the name only narrows what the bytes allow. */
public final class MediaTypes {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(MediaTypes.class.getClassLoader());

    private MediaTypes() {}

    /** @param name null when the file has none */
    public static String of(byte[] bytes, String name) {
        Metadata hints = new Metadata();
        if (name != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try {
            return TYPES.detect(new ByteArrayInputStream(bytes), hints).toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
