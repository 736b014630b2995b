package th.sala.dev.bench;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import th.sala.dev.api.Colleague;
import th.sala.dev.api.Colleague.Told;

/** An agent at work: looks into the queue, opens a ticket, takes it, answers or notes, closes most, and thinks in between. */
final class MixedAgent implements Runnable {
    private static final int THINKS_AT_LEAST_MS = 400;
    private static final int THINKS_LONGER_MS = 1_000;
    private static final Set<Integer> OVERTAKEN = Set.of(409);

    private final Colleague desk;
    private final long until;
    private final Latencies latencies;
    private final AtomicInteger errors;
    private final Random random = new Random();

    /** @param until by {@link System#nanoTime} */
    MixedAgent(Colleague desk, long until, Latencies latencies, AtomicInteger errors) {
        this.desk = desk;
        this.until = until;
        this.latencies = latencies;
        this.errors = errors;
    }

    @Override
    public void run() {
        while (System.nanoTime() < until) {
            Told queue = call(() -> desk.get("/tickets?view=unassigned&limit=50"));
            JsonArray waiting = queue.done() ? queue.json().getJsonArray("items") : JsonArray.EMPTY_JSON_ARRAY;
            if (!waiting.isEmpty()) {
                work(waiting.getJsonObject(random.nextInt(waiting.size())));
            }
        }
    }

    private void work(JsonObject ticket) {
        String path = "/tickets/" + ticket.getJsonNumber("number").longValue();
        call(() -> desk.get(path));
        call(() -> desk.get(path + "/messages?limit=50"));
        Told taken = call(() -> desk.post(path + "/assignment", one("assignee", desk.user())));
        if (taken.done()) {
            write(path, taken.json().getString("lastMessageId", null));
            if (random.nextInt(10) < 7) {
                call(() -> desk.post(
                        path + "/resolution",
                        Json.createObjectBuilder(one("outcome", "solved"))
                                .add("reason", "other")
                                .build()));
            }
        }
    }

    private void write(String path, String answered) {
        boolean note = answered == null || random.nextInt(10) < 3;
        var words = Json.createObjectBuilder()
                .add("kind", note ? "note" : "reply")
                .add("text", note ? "โทรแจ้งแล้ว รอเอกสาร" : "ตรวจสอบแล้ว ดำเนินการให้เรียบร้อยค่ะ");
        JsonObject message =
                note ? words.build() : words.add("replyingTo", answered).build();
        call(() -> desk.post(path + "/messages", message));
    }

    private Told call(Call call) {
        think();
        desk.ready();
        long began = System.nanoTime();
        Told told = answered(call);
        latencies.add(System.nanoTime() - began);
        if (!told.done() && !OVERTAKEN.contains(told.status())) {
            errors.incrementAndGet();
        }
        return told;
    }

    private static Told answered(Call call) {
        try {
            return call.made();
        } catch (RuntimeException nobodyAnswered) {
            return new Told(599, nobodyAnswered.toString());
        }
    }

    private void think() {
        try {
            Thread.sleep(THINKS_AT_LEAST_MS + random.nextInt(THINKS_LONGER_MS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject one(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    /** One request. */
    private interface Call {
        Told made();
    }
}
