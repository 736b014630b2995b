package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import th.sala.dev.api.Desk;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.retention.AgedTickets;

/**
 * Lets one run take a great many tickets that are past their time, and kills the application three times with SIGKILL while it
 * works. Every ticket that is due must go once, with its evidence, and none that is held or restricted may change (T4).
 */
final class RetentionDrill implements Drill {
    static final String NAME = "retention";

    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final DrillHub own;
    private final Settings settings;
    private final int tickets;
    private final Progress progress;
    private final Random random = new Random();

    RetentionDrill(Settings project, int tickets, Progress progress) {
        this.own = DrillHub.withSignIn(project, progress);
        this.settings = own.settings();
        this.tickets = tickets;
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        var total = DrillResult.none(NAME);
        for (int run = 1; run <= runs; run++) {
            DrillResult one = once();
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total;
    }

    private DrillResult once() throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        var aged = new AgedTickets(settings, tickets);
        progress.say("seeding " + tickets + " tickets past their time");
        aged.seed();
        UUID run = approved();
        for (int kill = 1; kill <= KILLS; kill++) {
            int share = aged.due() * kill / (KILLS + 1);
            Await.until(PATIENCE, () -> proved(aged, run) >= share);
            Thread.sleep(random.nextInt(300));
            hub.killApplication();
            progress.say("killed after " + proved(aged, run) + " of " + aged.due());
            hub.restartApplication();
        }
        Await.until(PATIENCE, () -> proved(aged, run) >= aged.due());
        return judged(aged, run);
    }

    private DrillResult judged(AgedTickets aged, UUID run) throws SQLException {
        int proved = aged.proved(run);
        int gone = aged.gone();
        double seconds = aged.seconds(run);
        int touched = aged.kept() - aged.intact();
        progress.say(String.format(
                Locale.ROOT,
                "%d due, %d gone, %d proved, %d of %d kept are touched; %.0f a second over %.0f s, restarts included",
                aged.due(),
                gone,
                proved,
                touched,
                aged.kept(),
                gone / seconds,
                seconds));
        return new DrillResult(
                NAME, 1, aged.due(), proved, gone, aged.due() - gone + touched, Math.max(0, proved - gone));
    }

    /** A run that one officer proposed and another approved. */
    private UUID approved() throws IOException, InterruptedException {
        JsonObject asked = Json.createObjectBuilder()
                .add("dryRun", false)
                .add("categories", Json.createArrayBuilder().add("ticket"))
                .build();
        String id =
                Desk.as("dpo1", settings).post("/privacy/retention/runs", asked).getString("id");
        Desk.as("dpo2", settings)
                .post(
                        "/privacy/retention/runs/" + id + "/approval",
                        Json.createObjectBuilder().add("approved", true).build());
        return UUID.fromString(id);
    }

    private static int proved(AgedTickets aged, UUID run) {
        try {
            return aged.proved(run);
        } catch (SQLException e) {
            throw new IllegalStateException("The drill's database does not answer", e);
        }
    }
}
