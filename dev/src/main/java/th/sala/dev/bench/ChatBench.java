package th.sala.dev.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import th.sala.dev.api.Desk;
import th.sala.dev.chat.Console;
import th.sala.dev.chat.Guest;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

/**
 * How long what a guest of the chat writes takes to an agent's console: 2,000 guests with open sockets, 40 messages a
 * second for 30 seconds, from the moment each is sent to the frame that names its ticket. On the way it is stored,
 * recognised, put on its ticket and the clock. Baseline: the 95th percentile of an authenticated call that does nothing.
 */
final class ChatBench implements Bench {
    static final String NAME = "chat";

    private static final int GUESTS = 2_000;
    private static final int OPENED_AT_ONCE = 50;
    private static final int PER_SECOND = 40;
    private static final int MESSAGES = PER_SECOND * 30;
    private static final String UNLIMITED = "1000000";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings project;
    private final Progress progress;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Long, Long> sentAt = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();

    ChatBench(Settings project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    @Override
    public BenchResult run() throws IOException, InterruptedException {
        BenchHub own = BenchHub.fresh(
                project,
                progress,
                Map.of("SALA_CHAT_SOCKETS_PER_ADDRESS", UNLIMITED, "SALA_CHAT_MESSAGES_PER_ADDRESS", UNLIMITED));
        String hub = own.settings().publicUrl();
        List<Guest> guests = opened(hub);
        write(guests, guests.size(), "first");
        Await.until(PATIENCE, () -> guests.stream().allMatch(guest -> guest.answered() && guest.ticket() > 0));
        progress.say(guests.size() + " guests are known; measuring");
        Desk agent = Desk.as("agent1", own.settings());
        CpuShares shares = CpuShares.from(own.hub());
        try (var console = Console.open(http, hub, agent, this::seen);
                var noop = new NoopCalls(own.settings())) {
            write(guests, MESSAGES, "second");
            Await.until(PATIENCE, () -> sentAt.isEmpty() && guests.stream().allMatch(Guest::answered));
            progress.say("the console was told of " + console.told() + " messages");
            return result(own, guests, noop.p95Ms(), shares.told());
        }
    }

    private List<Guest> opened(String hub) {
        var guests = new ArrayList<Guest>();
        while (guests.size() < GUESTS) {
            var opening = new ArrayList<java.util.concurrent.CompletableFuture<Guest>>();
            for (int i = 0; i < OPENED_AT_ONCE; i++) {
                opening.add(Guest.open(http, hub));
            }
            opening.forEach(one -> guests.add(one.join()));
        }
        progress.say(guests.size() + " sockets are open");
        return guests;
    }

    private void write(List<Guest> guests, int count, String round) {
        long every = Duration.ofSeconds(1).toNanos() / PER_SECOND;
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(began + i * every - System.nanoTime());
            Guest guest = guests.get(i % guests.size());
            if (guest.ticket() > 0) {
                sentAt.put(guest.ticket(), System.nanoTime());
            }
            guest.write(round + "-" + i, "ขอสอบถามเรื่องพัสดุ " + i).join();
        }
    }

    private void seen(long ticket) {
        Long sent = sentAt.remove(ticket);
        if (sent != null) {
            latencies.add(System.nanoTime() - sent);
        }
    }

    private BenchResult result(BenchHub own, List<Guest> guests, double noopMs, String bound) throws IOException {
        long unanswered = guests.stream().filter(guest -> !guest.answered()).count();
        return new BenchResult(NAME, latencies.ms(99), "ms", noopMs, new LinkedHashMap<>(), bound)
                .with("p50_ms", latencies.ms(50))
                .with("p95_ms", latencies.ms(95))
                .with("p99_ms", latencies.ms(99))
                .with("noop_p95_ms", noopMs)
                .with("per_second", PER_SECOND)
                .with("sockets", guests.size())
                .with("errors", (double) unanswered)
                .with("lost", sentAt.size())
                .with("rss_mb", own.rssMib());
    }
}
