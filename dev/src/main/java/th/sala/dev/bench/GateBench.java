package th.sala.dev.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import th.sala.dev.api.Desk;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

/**
 * How long the purpose gate takes to decide about one person: 5,000 decisions, one after the other, about 50 people, after
 * 20,000 to warm up; as the hub itself measured it inside a transaction, with the facts read and the decision written. The
 * commit after it is not counted, in a send it is the send's. Baseline: PostgreSQL alone, given such a row in a transaction,
 * in turn with them.
 */
final class GateBench implements Bench {
    static final String NAME = "gate";

    private static final int PEOPLE = 50;
    private static final int WARM_UP = 20_000;
    private static final int DECISIONS = 5_000;
    private static final double NANOS_PER_MS = 1e6;
    private static final String TOOK = "gate;dur=";

    private final Settings project;
    private final Progress progress;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Latencies gate = new Latencies();
    private final Latencies alone = new Latencies();
    private final Latencies calls = new Latencies();
    private int errors;

    GateBench(Settings project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    @Override
    public BenchResult run() throws IOException, InterruptedException, SQLException {
        BenchHub own = BenchHub.fresh(project, progress);
        List<HttpRequest> questions = questions(own.settings());
        try (var database = new RowAlone(own.settings())) {
            progress.say("warming up with " + WARM_UP + " decisions");
            decide(questions, WARM_UP, database, new Latencies(), new Latencies(), new Latencies());
            errors = 0;
            progress.say(DECISIONS + " decisions");
            CpuShares shares = CpuShares.from(own.hub());
            decide(questions, DECISIONS, database, gate, alone, calls);
            return result(own, shares.told());
        }
    }

    /** A question about each of so many people. */
    private static List<HttpRequest> questions(Settings hub) throws IOException, InterruptedException {
        Desk agent = Desk.as("agent1", hub);
        Desk officer = Desk.as("dpo1", hub);
        URI gate = URI.create(hub.publicUrl() + "/api/v1/privacy/decisions");
        var questions = new ArrayList<HttpRequest>();
        for (int person = 0; person < PEOPLE; person++) {
            JsonObject ticket = agent.post("/tickets", ticket());
            JsonObject question = Json.createObjectBuilder()
                    .add("subject", ticket.getJsonObject("customer").getString("id"))
                    .add("purpose", "customer-care")
                    .add("operation", "send")
                    .add("channel", "email")
                    .build();
            questions.add(HttpRequest.newBuilder(gate)
                    .header("Authorization", officer.authorization())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(question.toString()))
                    .build());
        }
        return questions;
    }

    private static JsonObject ticket() {
        return Json.createObjectBuilder()
                .add("subject", "ขอสอบถามเรื่องพัสดุ")
                .add("kind", "request")
                .add("priority", "normal")
                .add("channel", "email")
                .add("customer", Json.createObjectBuilder().add("email", UUID.randomUUID() + "@example.com"))
                .add("text", "พัสดุถึงวันไหน")
                .build();
    }

    private void decide(
            List<HttpRequest> questions,
            int count,
            RowAlone database,
            Latencies gateTook,
            Latencies aloneTook,
            Latencies callTook)
            throws IOException, InterruptedException, SQLException {
        for (int number = 0; number < count; number++) {
            long began = System.nanoTime();
            HttpResponse<String> answer = http.send(questions.get(number % PEOPLE), BodyHandlers.ofString());
            callTook.add(System.nanoTime() - began);
            if (answer.statusCode() == 200) {
                gateTook.add(nanos(answer));
            } else {
                errors++;
            }
            aloneTook.add(database.once());
        }
    }

    private static long nanos(HttpResponse<String> answer) {
        String timing = answer.headers().firstValue("Server-Timing").orElseThrow();
        return Math.round(Double.parseDouble(timing.substring(TOOK.length(), timing.indexOf(','))) * NANOS_PER_MS);
    }

    private BenchResult result(BenchHub own, String bound) throws IOException {
        return new BenchResult(NAME, gate.ms(99), "ms", alone.ms(99), new LinkedHashMap<>(), bound)
                .with("p50_ms", gate.ms(50))
                .with("p95_ms", gate.ms(95))
                .with("p99_ms", gate.ms(99))
                .with("baseline_p50_ms", alone.ms(50))
                .with("call_p50_ms", calls.ms(50))
                .with("call_p99_ms", calls.ms(99))
                .with("errors", (double) errors)
                .with("rss_mb", own.rssMib());
    }
}
