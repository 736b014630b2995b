package th.sala.web.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.channels.webhook.RawEnvelope;

/** A form of a browser whose bytes the sign-in may have read before us: then the fields are written down again. */
final class EncodedForm {
    private EncodedForm() {}

    static RawEnvelope kept(RawEnvelope envelope, Map<String, String[]> fields) {
        return envelope.body().length > 0 || fields.isEmpty()
                ? envelope
                : new RawEnvelope(envelope.door(), envelope.channel(), encoded(fields), envelope.headers());
    }

    private static byte[] encoded(Map<String, String[]> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .flatMap(field -> Arrays.stream(field.getValue()).map(value -> pair(field.getKey(), value)))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static String pair(String name, String value) {
        return Stream.of(name, value)
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .collect(Collectors.joining("="));
    }
}
