package th.sala.web.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The name that a browser gave a file of a form. Browsers write it as UTF-8 and escape quotes and line ends (WHATWG
 * HTML, multipart/form-data encoding); the server reads heads of parts as ISO 8859-1.
 */
final class SentName {

    private SentName() {}

    /** @param read as the server read it */
    static String of(String read) {
        return withoutFolders(unescaped(repaired(read)));
    }

    private static String repaired(String read) {
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(read)) return read;
        var bytes = ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return read;
        }
    }

    private static String unescaped(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static String withoutFolders(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
