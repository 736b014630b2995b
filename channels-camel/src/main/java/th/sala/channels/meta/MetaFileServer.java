package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where Meta keeps what people sent. Only Meta's own hosts are asked, over TLS and without following anybody elsewhere,
 * whatever an address says; they are told neither token nor name.
 */
@Dependent
class MetaFileServer {
    private static final Pattern OWN_HOSTS = Pattern.compile("([a-z0-9-]+\\.)+(fbcdn\\.net|fbsbx\\.com)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST = 50 << 20;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI graph;

    /** @param graph a stand-in for Meta keeps files beside it; none counts as Meta's own otherwise */
    @Inject
    MetaFileServer(
            @ConfigProperty(name = "SALA_GRAPH_API_URL", defaultValue = "https://graph.facebook.com") String graph) {
        this.graph = URI.create(graph);
    }

    /** What came of asking for a file. */
    sealed interface Answer {}

    /** Here it is. */
    record Given(byte[] bytes) implements Answer {}

    /** It is gone, too large, or nowhere that may be asked: asking again is of no use. */
    record Lost() implements Answer {}

    /** It may be there later. */
    record Later() implements Answer {}

    Answer get(String address) {
        Optional<URI> own = own(address);
        if (own.isEmpty()) {
            return new Lost();
        }
        try {
            return read(HTTP.send(
                    HttpRequest.newBuilder(own.get()).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException unanswered) {
            return new Later();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Later();
        }
    }

    private Optional<URI> own(String address) {
        try {
            URI uri = URI.create(address);
            boolean meta = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() == -1
                    && OWN_HOSTS.matcher(uri.getHost()).matches();
            return meta || sameOrigin(uri) ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private boolean sameOrigin(URI uri) {
        return graph.getScheme().equals(uri.getScheme())
                && graph.getHost().equals(uri.getHost())
                && graph.getPort() == uri.getPort();
    }

    private static Answer read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            if (response.statusCode() == 200) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                return bytes.length > LARGEST ? new Lost() : new Given(bytes);
            }
            return response.statusCode() >= 500 || response.statusCode() == 429 ? new Later() : new Lost();
        }
    }
}
