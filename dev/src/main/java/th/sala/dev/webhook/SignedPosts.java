package th.sala.dev.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends posts to the webhook of the channel {@code line-test} at a steady rate, whether or not those before were answered,
 * as LINE does.
 */
public final class SignedPosts {
    private static final String SECRET = "sala-line-test-secret";
    private static final String PATH = "/api/v1/channels/line/line-test/webhook";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI address;

    /** @param hub its address without a path */
    public SignedPosts(String hub) {
        this.address = URI.create(hub + PATH);
    }

    /** Sends them, so many a second; returns when each was answered or given up. */
    public List<Outcome> send(List<LinePost> posts, int perSecond) {
        long every = Duration.ofSeconds(1).toNanos() / perSecond;
        long began = System.nanoTime();
        var running = new ArrayList<CompletableFuture<Outcome>>();
        for (int i = 0; i < posts.size(); i++) {
            long due = began + i * every;
            LockSupport.parkNanos(due - System.nanoTime());
            running.add(send(posts.get(i), due));
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Outcome> send(LinePost post, long due) {
        byte[] body = post.body(System.currentTimeMillis());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("x-line-signature", Signatures.line(SECRET, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(SignedPosts::status)
                .exceptionally(nobodyAnswered -> Outcome.NO_ANSWER)
                .thenApply(status -> new Outcome(post, status, System.nanoTime() - due));
    }

    /** Payara opens its port some seconds before it has the hub, and knows no address then. */
    private static int status(HttpResponse<?> answer) {
        boolean ofTheHub = answer.headers().firstValue("X-Content-Type-Options").isPresent();
        return answer.statusCode() == 404 && !ofTheHub ? Outcome.NO_HUB_YET : answer.statusCode();
    }

    /**
     * What became of one post.
     *
     * @param status the HTTP status, {@link #NO_ANSWER} when none came, {@link #NO_HUB_YET} when Payara answered alone
     * @param nanos from the moment it was due, so that a hub that holds up the sender does not look better for it
     */
    public record Outcome(LinePost post, int status, long nanos) {
        /** Nobody answered, or not in time. */
        public static final int NO_ANSWER = 0;

        /** The server answered and the hub was not there yet. LINE repeats a post that got any answer but 2xx. */
        public static final int NO_HUB_YET = -1;

        /** True when the hub said that it has the message. */
        public boolean acknowledged() {
            return status == 200;
        }

        /** True for what a sender may expect of a hub that is broken just now: nothing, or a fault of the server. */
        public boolean excusable() {
            return acknowledged() || status == NO_ANSWER || status == NO_HUB_YET || status >= 500;
        }
    }
}
