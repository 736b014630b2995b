package th.sala.web.channel;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import th.sala.channels.webhook.RawEnvelope;

/** The bytes of a webhook, at most 1 MiB, and only the headers that are asked for (M1). */
final class RawBody {
    private static final int LARGEST = 1 << 20;

    private RawBody() {}

    /** Empty when it is larger; then no more of it was read than would be kept. */
    static Optional<RawEnvelope> of(
            String door, String channel, InputStream body, HttpHeaders headers, String... wanted) throws IOException {
        if (headers.getLength() > LARGEST) return Optional.empty();
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) return Optional.empty();
        Map<String, String> kept = new TreeMap<>();
        for (var name : wanted) {
            Optional.ofNullable(headers.getHeaderString(name)).ifPresent(value -> kept.put(name, value));
        }
        return Optional.of(new RawEnvelope(door, channel, bytes, kept));
    }
}
