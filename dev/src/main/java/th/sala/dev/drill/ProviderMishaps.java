package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import th.sala.dev.api.Desk;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.standin.ToldStandIn;
import th.sala.dev.stored.OutgoingMessages;
import th.sala.dev.webhook.LinePost;
import th.sala.dev.webhook.SignedPosts;

/**
 * Lets an agent answer a customer on LINE while LINE misbehaves in each of seven ways: it answers 200, 400, 409, 429 with
 * {@code Retry-After}, 500 twice, nothing at all, or half an answer. Each reply must be taken once or be told as failed;
 * none may leave twice, and repeats must keep their key and wait (promise P3). A reply that came to something else counts
 * as lost, one that was taken too often as duplicated.
 */
final class ProviderMishaps implements Drill {
    static final String NAME = "provider";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SENDERS = 1_000_000;

    private final DrillHub own;
    private final Settings settings;
    private final Progress progress;
    private final String drill = "p" + Long.toString(new Random().nextLong(1L << 40), 36);
    private int numbers;

    ProviderMishaps(Settings project, Progress progress) {
        this.own = DrillHub.withSignIn(project, progress);
        this.settings = own.settings();
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        var standIn = new ToldStandIn(hub.settings().port(Port.STANDIN));
        var total = DrillResult.none(NAME);
        for (int run = 1; run <= runs; run++) {
            var one = DrillResult.none(NAME).withRuns(1);
            for (Mishap mishap : Mishap.all()) {
                one = one.plus(once(mishap, standIn).withRuns(0));
            }
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total;
    }

    private DrillResult once(Mishap mishap, ToldStandIn standIn)
            throws IOException, InterruptedException, SQLException {
        LinePost post = LinePost.first(drill, numbers, SENDERS);
        numbers++;
        String ticket = opened(post);
        standIn.script("line", Pushes.PATH, mishap.script());
        String mark = "answer." + post.mark() + ".";
        String message = reply(ticket, mark);
        Await.until(PATIENCE, () -> OutgoingMessages.settled(settings, message));
        String state = OutgoingMessages.state(settings, message);
        Pushes pushes = Pushes.of(standIn.calls(), mark);
        boolean right = asItShould(mishap, pushes, state);
        progress.say("%-11s %s after %d sends, gaps %s ms, taken %d times: %s"
                .formatted(
                        mishap.name(),
                        state,
                        pushes.sends(),
                        pushes.gapsMs(),
                        pushes.taken(),
                        right ? "right" : "WRONG"));
        int doubled = Math.max(0, pushes.taken() - 1);
        return new DrillResult(NAME, 1, 1, 1, right ? 1 : 0, right ? 0 : 1, doubled);
    }

    private static boolean asItShould(Mishap mishap, Pushes pushes, String state) {
        List<Long> gaps = pushes.gapsMs();
        return state.equals(mishap.state())
                && pushes.sends() == mishap.sends()
                && pushes.taken() == mishap.taken()
                && pushes.underOneKey()
                && (gaps.isEmpty() || gaps.get(0) >= mishap.firstGapMs());
    }

    /** The number of the ticket that a customer's message opened. */
    private String opened(LinePost post) throws InterruptedException, SQLException {
        if (!new SignedPosts(settings.publicUrl()).send(List.of(post), 1).get(0).acknowledged()) {
            throw new IllegalStateException("The hub did not take a signed post.");
        }
        Await.until(
                PATIENCE, () -> OutgoingMessages.ticketOf(settings, post.mark()).isPresent());
        return OutgoingMessages.ticketOf(settings, post.mark()).orElseThrow();
    }

    private String reply(String ticket, String mark) throws IOException, InterruptedException {
        Desk agent = Desk.as("agent1", settings);
        String newest = agent.get("/tickets/" + ticket).getString("lastMessageId");
        JsonObject reply = Json.createObjectBuilder()
                .add("kind", "reply")
                .add("text", "กำลังตรวจสอบให้ค่ะ " + mark)
                .add("replyingTo", newest)
                .add("sendAfterSeconds", 0)
                .build();
        return agent.post("/tickets/" + ticket + "/messages", reply).getString("id");
    }
}
