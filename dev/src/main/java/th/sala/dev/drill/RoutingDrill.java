package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import th.sala.dev.api.Colleague;
import th.sala.dev.api.Crew;
import th.sala.dev.drill.RoutingReplay.Found;
import th.sala.dev.drill.ShiftLog.Worker;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.stored.RoutingHistory;

/**
 * Lets a great many tickets through an automatic team, on one node and then on two, while its agents come and go (TK-3). Then
 * what was stored is played again: a ticket without an owner at the end counts as lost; a hand filled beyond its room, a gift
 * without a reason and more than two seconds of room beside work that waits as gaps.
 */
final class RoutingDrill implements Drill {
    static final String NAME = "routing";

    private static final int AGENTS = 30;
    private static final int CAPACITY = 30;
    private static final long BEARABLE_MS = 2_000;
    private static final long LOOK_EVERY_MS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    private final DrillHub own;
    private final Settings settings;
    private final int tickets;
    private final Progress progress;
    private final ExecutorService threads = Executors.newCachedThreadPool(RoutingDrill::aside);

    RoutingDrill(Settings project, int tickets, Progress progress) {
        this.own = DrillHub.withSignIn(project, progress).with("SALA_PG_COMMIT_TIMES", "yes");
        this.settings = own.settings();
        this.tickets = tickets;
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        var total = DrillResult.none(NAME).withGaps(0);
        for (int run = 1; run <= runs; run++) {
            for (int nodes = 1; nodes <= 2; nodes++) {
                DrillResult one = once(nodes);
                progress.say("run " + run + ", nodes " + nodes + ": " + one.asJson());
                total = total.plus(one);
            }
        }
        return total.withRuns(runs);
    }

    private DrillResult once(int nodes) throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        if (nodes == 2) {
            hub.upNode(2);
        }
        List<Settings> places = nodes == 2 ? List.of(settings, settings.node(2)) : List.of(settings);
        List<Colleague> crew = Crew.of(settings, "support", AGENTS);
        List<Worker> workers = workers(crew);
        automatic(workers);
        BlockingQueue<ShiftLog> shifts = new LinkedBlockingQueue<>();
        var over = new AtomicBoolean();
        var working = new ArrayList<CompletableFuture<Void>>();
        for (int agent = 0; agent < AGENTS; agent++) {
            Colleague desk = crew.get(agent).at(places.get(agent % nodes));
            working.add(
                    CompletableFuture.runAsync(new RoutingAgent(workers.get(agent), desk, shifts, over::get), threads));
        }
        int taken = new RoutingPosts(places.stream().map(Settings::publicUrl).toList()).send(tickets);
        boolean drained = awaitEnd(taken, working);
        over.set(true);
        working.forEach(CompletableFuture::join);
        return judged(taken, drained, List.copyOf(shifts));
    }

    private boolean awaitEnd(int taken, List<CompletableFuture<Void>> working)
            throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!drained(taken) && System.nanoTime() < deadline) {
            if (working.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        return drained(taken);
    }

    private DrillResult judged(int taken, boolean drained, List<ShiftLog> shifts) throws SQLException {
        Map<String, Integer> standing = RoutingHistory.standing(settings);
        Found found = RoutingReplay.of(RoutingHistory.moves(settings), shifts, BEARABLE_MS);
        progress.say(
                (drained ? "" : "not drained: ") + standing + ", " + shifts.size() + " comings and goings, " + found);
        int stored = standing.get("tickets");
        int lost = taken - stored + standing.get("ownerless") + standing.get("open");
        return new DrillResult(NAME, 1, tickets, taken, stored, lost, 0).withGaps(found.faults());
    }

    private boolean drained(int taken) throws SQLException {
        Map<String, Integer> standing = RoutingHistory.standing(settings);
        return standing.get("open") == 0 && standing.get("pending") == 0 && standing.get("tickets") >= taken;
    }

    /** A third speaks Thai only, a third English only, and every second knows the app. */
    private static List<Worker> workers(List<Colleague> crew) {
        var workers = new ArrayList<Worker>();
        List<Set<String>> tongues = List.of(Set.of("th"), Set.of("en"), Set.of("th", "en"));
        for (int number = 0; number < crew.size(); number++) {
            Set<String> skills = number % 2 == 0 ? Set.of() : Set.of("app");
            workers.add(new Worker(crew.get(number).user(), CAPACITY, tongues.get(number % 3), skills));
        }
        return workers;
    }

    private void automatic(List<Worker> workers) {
        var admin = new Colleague("admin1", settings, Colleague.line());
        set(
                admin,
                "teams",
                Json.createObjectBuilder()
                        .add("team", "support")
                        .add("routing", "automatic")
                        .add("giveBackMinutes", 1)
                        .build());
        set(
                admin,
                "accounts",
                Json.createObjectBuilder()
                        .add("channel", "app-test")
                        .add("account", "app-test")
                        .add("skill", "app")
                        .build());
        for (Worker worker : workers) {
            set(
                    admin,
                    "agents",
                    Json.createObjectBuilder()
                            .add("user", worker.user())
                            .add("capacity", worker.capacity())
                            .add("languages", array(worker.languages()))
                            .add("skills", array(worker.skills()))
                            .build());
        }
    }

    private static JsonArrayBuilder array(Set<String> words) {
        return Json.createArrayBuilder(List.copyOf(words));
    }

    private static Thread aside(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static void set(Colleague admin, String what, JsonObject rule) {
        var told = admin.put("/routing/" + what, rule);
        if (!told.done()) {
            throw new IllegalStateException("A rule of routing was answered " + told);
        }
    }
}
