package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
import th.sala.dev.stored.QueuedOffers;
import th.sala.dev.webhook.LinePost;
import th.sala.dev.webhook.SignedPosts;

/**
 * A customer withdraws the consent to offers while 1,000 of them leave. What the provider took before the withdrawal is
 * sent; the rest is cancelled; none is handed over after the withdrawal has been confirmed (promise P4, M8). An offer that
 * came to something else counts as lost, one that left twice as duplicated.
 */
final class WithdrawalRace implements Drill {
    static final String NAME = "withdrawal-race";

    private static final String PURPOSE = "marketing-line";
    private static final int OFFERS = 1000;
    private static final int OFFERS_PER_SIGN_IN = 200;
    private static final int FEWEST_BEFORE = 20;
    private static final int MOST_BEFORE = 400;
    private static final int HELD_BACK_SECONDS = 600;
    private static final int SENDERS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final DrillHub own;
    private final Settings settings;
    private final Progress progress;
    private final Random random = new Random();
    private final String drill = "w" + Long.toString(random.nextLong(1L << 40), 36);

    WithdrawalRace(Settings project, Progress progress) {
        this.own = DrillHub.withoutNight(project, progress);
        this.settings = own.settings();
        this.progress = progress;
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        var standIn = new ToldStandIn(hub.settings().port(Port.STANDIN));
        var total = DrillResult.none(NAME);
        for (int run = 1; run <= runs; run++) {
            DrillResult one = once(run, standIn);
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total;
    }

    private DrillResult once(int run, ToldStandIn standIn) throws IOException, InterruptedException, SQLException {
        LinePost post = LinePost.first(drill, run, SENDERS);
        String ticket = opened(post);
        JsonObject seen = Desk.as("agent1", settings).get("/tickets/" + ticket);
        String customer = seen.getJsonObject("customer").getString("id");
        given(customer, seen.getString("lastMessageId"));
        String mark = drill + "offer" + run;
        queue(ticket, seen.getString("lastMessageId"), mark);
        var offers = new QueuedOffers(settings, ticket, PURPOSE);
        int before = FEWEST_BEFORE + random.nextInt(MOST_BEFORE - FEWEST_BEFORE);
        Desk officer = Desk.as("dpo1", settings);
        offers.release();
        Await.until(PATIENCE, () -> offers.sent() >= before);
        officer.post(
                "/customers/" + customer + "/consents", consent("withdrawn").build());
        Instant withdrawn = Instant.now();
        Await.until(PATIENCE, offers::settled);
        return result(offers, Offers.of(standIn.calls(), mark), withdrawn);
    }

    private DrillResult result(QueuedOffers stored, Offers seen, Instant withdrawn) {
        int cancelled = stored.states().getOrDefault("cancelled", 0);
        int late = seen.after(withdrawn);
        if (cancelled == 0) {
            throw new IllegalStateException("Everything had left before the withdrawal: there was no race.");
        }
        int right = Math.min(seen.left() - late, stored.sent()) + cancelled;
        progress.say("%d left, %d of them after the withdrawal, %d cancelled; the hub holds %s"
                .formatted(seen.left(), late, cancelled, stored.states()));
        return new DrillResult(NAME, 1, OFFERS, OFFERS, right, OFFERS - right, seen.superfluous());
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

    /** The customer's own message stands as the proof. */
    private void given(String customer, String message) throws IOException, InterruptedException {
        JsonObject given = consent("given")
                .add("noticeVersion", "general/1")
                .add("message", message)
                .build();
        Desk.as("dpo1", settings).post("/customers/" + customer + "/consents", given);
    }

    private static JsonObjectBuilder consent(String decision) {
        return Json.createObjectBuilder()
                .add("purpose", PURPOSE)
                .add("decision", decision)
                .add("channel", "line")
                .add("method", "BUTTON")
                .add("language", "th");
    }

    /** Each answers the one before, as somebody does who writes on and on. */
    private void queue(String ticket, String first, String mark) throws IOException, InterruptedException {
        Desk agent = Desk.as("agent1", settings);
        String newest = first;
        for (int offer = 1; offer <= OFFERS; offer++) {
            agent = offer % OFFERS_PER_SIGN_IN == 0 ? Desk.as("agent1", settings) : agent;
            JsonObject reply = Json.createObjectBuilder()
                    .add("kind", "reply")
                    .add("text", "ข้อเสนอประจำสัปดาห์ " + mark + "." + offer + ".")
                    .add("purpose", PURPOSE)
                    .add("replyingTo", newest)
                    .add("sendAfterSeconds", HELD_BACK_SECONDS)
                    .build();
            newest = agent.post("/tickets/" + ticket + "/messages", reply).getString("id");
        }
        progress.say(OFFERS + " offers wait");
    }
}
