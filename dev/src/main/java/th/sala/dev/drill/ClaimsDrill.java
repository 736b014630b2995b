package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import th.sala.dev.api.Colleague;
import th.sala.dev.api.Colleague.Told;
import th.sala.dev.api.Crew;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.stored.WrittenTexts;

/**
 * A thousand times two agents take, answer and close the same ticket at once, several pairs beside each other (TK-3). Each
 * time one wins and the other is told by whom; every text is in the ticket once, and one answer leaves. What came out otherwise
 * counts as lost, an answer too many as duplicated.
 */
final class ClaimsDrill implements Drill {
    static final String NAME = "claims";

    private static final int PAIRS = 1000;
    private static final int LANES = 8;

    private final DrillHub own;
    private final Settings settings;
    private final Progress progress;
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES, ClaimsDrill::aside);
    private final ExecutorService others = Executors.newCachedThreadPool(ClaimsDrill::aside);
    private final Random random = new Random();

    ClaimsDrill(Settings project, Progress progress) {
        this.own = DrillHub.withSignIn(project, progress);
        this.settings = own.settings();
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        own.fresh();
        List<Colleague> crew = Crew.of(settings, "support", 2 * LANES);
        var total = DrillResult.none(NAME);
        for (int run = 1; run <= runs; run++) {
            DrillResult one = once("c" + run + "x" + Long.toString(random.nextLong(1L << 40), 36), crew);
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total;
    }

    private DrillResult once(String run, List<Colleague> crew) throws SQLException {
        List<CompletableFuture<List<String>>> running = IntStream.range(0, LANES)
                .mapToObj(lane -> CompletableFuture.supplyAsync(
                        () -> lane(run, lane, crew.get(2 * lane), crew.get(2 * lane + 1)), lanes))
                .toList();
        List<String> faults = running.stream()
                .map(CompletableFuture::join)
                .flatMap(List::stream)
                .toList();
        faults.stream().limit(10).forEach(progress::say);
        WrittenTexts stored = WrittenTexts.of(settings, run);
        progress.say(PAIRS + " pairs, " + faults.size() + " faults, " + stored);
        int lost = 2 * PAIRS - stored.once();
        return new DrillResult(
                NAME,
                1,
                2 * PAIRS,
                2 * PAIRS - faults.size(),
                stored.once(),
                lost + faults.size(),
                stored.superfluousReplies() + Math.max(0, stored.tickets() - stored.doneByOne()));
    }

    private List<String> lane(String run, int lane, Colleague one, Colleague two) {
        var contest = new Contest(one, two, others);
        var faults = new ArrayList<String>();
        for (int number = lane; number < PAIRS; number += LANES) {
            JsonObject ticket = opened(one, run + "." + number);
            faults.addAll(contest.over(
                    ticket.getJsonNumber("number").longValue(), ticket.getString("lastMessageId"), run + "." + number));
        }
        return faults;
    }

    private static JsonObject opened(Colleague agent, String mark) {
        Told opened = agent.post(
                "/tickets",
                Json.createObjectBuilder()
                        .add("subject", "ขอสอบถามเรื่องพัสดุ")
                        .add("channel", "email")
                        .add("customer", Json.createObjectBuilder().add("email", mark + "@example.com"))
                        .add("text", "พัสดุถึงวันไหน")
                        .build());
        if (!opened.done()) {
            throw new IllegalStateException("A ticket could not be opened: " + opened);
        }
        return opened.json();
    }

    private static Thread aside(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }
}
