package th.sala.web.media;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A file from outside, served so that no browser runs or guesses it: always a download, always sandboxed.
 *
 * @param type media type by inspection
 */
public record InertFile(String name, String type, byte[] bytes) {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}");
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}/\\\\&&[^\\x{200C}\\x{200D}]]");
    private static final String UNKNOWN = "application/octet-stream";

    public static InertFile of(String name, String type, byte[] bytes) {
        return new InertFile(name == null || name.isBlank() ? "file" : name, type, bytes);
    }

    public Response answer() {
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE.matcher(type).matches() ? type : UNKNOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /**
     * RFC 6266 with the extended form of RFC 8187, and a plain one for whatever does not know it. Controls, also those
     * that turn a line round and so hide what the file is, show as {@code _}.
     */
    static String disposition(String name) {
        var safe = UNSAFE.matcher(name).replaceAll("_");
        var plain = safe.replaceAll("[^A-Za-z0-9._ ()-]", "_");
        var extended = URLEncoder.encode(safe, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended;
    }
}
