package th.sala.dev.drill;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import th.sala.dev.api.Colleague;
import th.sala.dev.webhook.ChannelPost;

/**
 * Messages of people who never wrote before, at the nodes in turn: every second in English, every tenth through the app. 43,200
 * an hour, so that two cores bear two nodes, the database, the sign-in and thirty agents at once; routing is what is looked at.
 */
final class RoutingPosts {
    private static final int PER_SECOND = 12;
    private static final int THROUGH_THE_APP = 10;

    private final HttpClient http = Colleague.line();
    private final List<String> nodes;

    /** @param nodes their addresses without a path */
    RoutingPosts(List<String> nodes) {
        this.nodes = nodes;
    }

    /** Sends them; returns how many the hub said it has. */
    int send(int count) {
        var taken = new AtomicInteger();
        long every = 1_000_000_000L / PER_SECOND;
        long began = System.nanoTime();
        CompletableFuture<?>[] running = Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> {
                    LockSupport.parkNanos(began + number * every - System.nanoTime());
                    return send(post(number), nodes.get(number % nodes.size()))
                            .thenAccept(done -> taken.addAndGet(done ? 1 : 0));
                })
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
        return taken.get();
    }

    private CompletableFuture<Boolean> send(ChannelPost post, String node) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node + post.path()))
                .header("Content-Type", "application/json; charset=utf-8")
                .header(post.header(), post.signature())
                .POST(BodyPublishers.ofString(post.body().toString()))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode() < 300)
                .exceptionally(nobodyAnswered -> false);
    }

    private static ChannelPost post(int number) {
        String words = number % 2 == 0
                ? "พัสดุยังมาไม่ถึงค่ะ รบกวนตรวจสอบให้หน่อย เลขที่ " + number
                : "My parcel has not arrived yet, could you please check where it is? Number " + number;
        UUID who = UUID.randomUUID();
        return number % THROUGH_THE_APP == 0
                ? ChannelPost.generic(
                        "app-test",
                        Json.createObjectBuilder().add("handle", who.toString()).build(),
                        words)
                : ChannelPost.line("U" + who.toString().replace("-", ""), words);
    }
}
