package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.dev.api.Desk;
import th.sala.dev.chat.Console;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.stored.StoredMessages;
import th.sala.dev.webhook.LinePost;
import th.sala.dev.webhook.SignedPosts;

/**
 * Two nodes of one hub: every post comes to both at once, mails lie in a mailbox that both would read, and the second node is
 * killed meanwhile. Each message must be there once. Then a note on each of some tickets, written at the nodes in turn, must be
 * told by the live line of both, and their reports must be equal; what is not counts as a gap.
 */
final class TwoNodes implements Drill {
    static final String NAME = "two-nodes";

    private static final int POSTS = 300;
    private static final int PER_SECOND = 50;
    private static final int SENDERS = 60;
    private static final int TICKETS = 20;
    private static final Duration SETTLE = Duration.ofMinutes(3);
    private static final Duration TOLD = Duration.ofSeconds(15);

    private final DrillHub own;
    private final Settings settings;
    private final Settings second;
    private final Progress progress;
    private final Random random = new Random();

    TwoNodes(Settings project, Progress progress) {
        this.own = DrillHub.withSignIn(project, progress);
        this.settings = own.settings();
        this.second = settings.node(2);
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        var total = DrillResult.none(NAME).withGaps(0);
        for (int run = 1; run <= runs; run++) {
            hub.upNode(2);
            DrillResult one = once(hub, "n" + run + "x" + Long.toString(random.nextLong(1L << 40), 36));
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total.withRuns(runs);
    }

    private DrillResult once(Hub hub, String run) throws IOException, InterruptedException, SQLException {
        var mails = new MailFeed(settings);
        CompletableFuture<Set<String>> first = posting(settings, run);
        CompletableFuture<Set<String>> other = posting(second, run);
        CompletableFuture<Set<String>> mailing = CompletableFuture.supplyAsync(() -> mails.send(run + "m"));
        Thread.sleep(random.nextInt(1000 * POSTS / PER_SECOND));
        hub.killNode(2);
        progress.say("killed the second node");
        Set<String> confirmed = Stream.of(first.join(), other.join(), mailing.join())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(HashSet::new));
        Await.until(SETTLE, () -> StoredMessages.settled(settings, run + "m", mailing.join()));
        DrillResult posted = result(run, marks(run), confirmed);
        DrillResult mailed = result(run + "m", mails.marks(run + "m"), mailing.join());
        hub.upNode(2);
        return posted.plus(mailed).withRuns(1).withGaps(untold() + different());
    }

    private DrillResult result(String run, List<String> sent, Set<String> confirmed) throws SQLException {
        Set<String> own =
                confirmed.stream().filter(mark -> mark.startsWith(run + ".")).collect(Collectors.toSet());
        return DrillResult.of(NAME, sent, own, StoredMessages.of(settings, run));
    }

    private static List<String> marks(String run) {
        return IntStream.range(0, POSTS).mapToObj(number -> run + "." + number).toList();
    }

    private static CompletableFuture<Set<String>> posting(Settings node, String run) {
        List<LinePost> posts = IntStream.range(0, POSTS)
                .mapToObj(number -> LinePost.first(run, number, SENDERS))
                .toList();
        return CompletableFuture.supplyAsync(() -> new SignedPosts(node.publicUrl())
                .send(posts, PER_SECOND).stream()
                        .filter(SignedPosts.Outcome::acknowledged)
                        .map(outcome -> outcome.post().mark())
                        .collect(Collectors.toSet()));
    }

    /** Of some tickets, how many were not told to a console at each node. */
    private int untold() throws IOException, InterruptedException {
        List<Desk> desks = List.of(Desk.as("agent1", settings), Desk.as("agent2", second));
        Set<Long> here = ConcurrentHashMap.newKeySet();
        Set<Long> there = ConcurrentHashMap.newKeySet();
        HttpClient http = HttpClient.newHttpClient();
        try (Console one = Console.open(http, settings.publicUrl(), desks.get(0), here::add);
                Console other = Console.open(http, second.publicUrl(), desks.get(1), there::add)) {
            Set<Long> noted = noted(desks);
            Await.until(TOLD, () -> here.containsAll(noted) && there.containsAll(noted));
            progress.say("told at the first node " + one.told() + ", at the second " + other.told());
            return 2 * noted.size() - common(noted, here) - common(noted, there);
        }
    }

    private static int common(Set<Long> noted, Set<Long> told) {
        return (int) noted.stream().filter(told::contains).count();
    }

    private static Set<Long> noted(List<Desk> desks) throws IOException, InterruptedException {
        var noted = new HashSet<Long>();
        JsonObject note = Json.createObjectBuilder()
                .add("kind", "note")
                .add("text", "ตรวจสอบแล้ว")
                .build();
        for (JsonObject ticket : desks.get(0)
                .get("/tickets?limit=" + TICKETS)
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)) {
            long number = ticket.getJsonNumber("number").longValue();
            desks.get(noted.size() % 2).post("/tickets/" + number + "/messages", note);
            noted.add(number);
        }
        return noted;
    }

    /** How many reports the nodes tell differently. */
    private int different() throws IOException, InterruptedException {
        Desk here = Desk.as("supervisor1", settings);
        Desk there = Desk.as("supervisor1", second);
        int different = 0;
        for (String report : List.of("first-response", "resolution")) {
            String path = "/reports/" + report + "?by=channel";
            different += here.get(path).equals(there.get(path)) ? 0 : 1;
        }
        return different;
    }
}
