package th.sala.web.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks a foreign server for one picture, as nobody: no cookies, no referrer, no name of ours. The host's name is looked up
 * once and every address it stands for must be public; exactly these are connected to, so that a name cannot change its
 * meaning between the check and the call. A redirect is not followed. Whatever else it does, it has 5 seconds and 5 MB.
 */
final class ImageFetch implements AutoCloseable {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final long MOST_MILLIS = 5_000;
    private static final int AT_ONCE = 20;
    private static final int OK = 200;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock;

    private ImageFetch(CloseableHttpClient client, ScheduledExecutorService clock) {
        this.client = client;
        this.clock = clock;
    }

    static ImageFetch overTheInternet(ScheduledExecutorService clock) {
        return with(SystemDefaultDnsResolver.INSTANCE, PublicAddress::is, DefaultSchemePortResolver.INSTANCE, clock);
    }

    static ImageFetch with(
            DnsResolver names, Predicate<InetAddress> open, SchemePortResolver ports, ScheduledExecutorService clock) {
        var limit = Timeout.ofMilliseconds(MOST_MILLIS);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(names, open))
                .setSchemePortResolver(ports)
                .setMaxConnTotal(AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .build();
        var client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Mozilla/5.0")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
        return new ImageFetch(client, clock);
    }

    /** Empty for whatever is no picture that may be shown, for whatever reason: the caller learns nothing of the network. */
    Optional<RasterImage> fetch(URI address) {
        var request = new HttpGet(address);
        request.setHeader("Accept", "image/png, image/jpeg, image/gif, image/webp");
        var end = clock.schedule(request::cancel, MOST_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, ImageFetch::picture);
        } catch (IOException unreachable) {
            return Optional.empty();
        } finally {
            end.cancel(false);
        }
    }

    private static Optional<RasterImage> picture(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != OK || response.getEntity() == null) return Optional.empty();
        try (var content = response.getEntity().getContent()) {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new IOException("too large");
            return RasterImage.of(bytes);
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** A look-up that gives only addresses that may be asked. */
    private record Checked(DnsResolver names, Predicate<InetAddress> open) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = names.resolve(host);
            if (found.length == 0 || !Arrays.stream(found).allMatch(open)) throw new UnknownHostException("closed");
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
