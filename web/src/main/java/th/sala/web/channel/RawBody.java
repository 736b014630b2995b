package th.sala.web.channel;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** The bytes of a webhook, at most 1 MiB, and only the headers that are asked for (M1). */
final class RawBody {
    private static final int LARGEST = 1 << 20;

    private RawBody() {}

    static RawEnvelope of(String door, String channel, InputStream body, HttpHeaders headers, String... wanted)
            throws IOException {
        if (headers.getLength() > LARGEST) throw tooLarge();
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) throw tooLarge();
        Map<String, String> kept = new TreeMap<>();
        for (var name : wanted) {
            Optional.ofNullable(headers.getHeaderString(name)).ifPresent(value -> kept.put(name, value));
        }
        return new RawEnvelope(door, channel, bytes, kept);
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                Problem.of(413, "too-large", "The request is too large.", "A call brings at most 1 MiB."));
    }
}
