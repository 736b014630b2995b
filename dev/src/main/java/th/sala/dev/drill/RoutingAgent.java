package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import th.sala.dev.api.Colleague;
import th.sala.dev.api.Colleague.Told;
import th.sala.dev.drill.ShiftLog.Worker;

/**
 * An agent of the drill: comes, ends what is given to them, goes to lunch, comes again. Now and then one leaves for so long
 * that what they have not begun goes back.
 */
final class RoutingAgent implements Runnable {
    private static final List<String> AWAY = List.of("break", "lunch", "training", "wrap-up");
    private static final long SAY_AGAIN = 20_000;
    private static final long GONE = 75_000;
    private static final int ONE_IN = 12;

    private final Worker worker;
    private final Colleague desk;
    private final BlockingQueue<ShiftLog> shifts;
    private final BooleanSupplier over;
    private final Random random = new Random();

    /** @param over true once nothing is left and everybody may go home */
    RoutingAgent(Worker worker, Colleague desk, BlockingQueue<ShiftLog> shifts, BooleanSupplier over) {
        this.worker = worker;
        this.desk = desk;
        this.shifts = shifts;
        this.over = over;
    }

    @Override
    public void run() {
        while (!over.getAsBoolean()) {
            work(System.currentTimeMillis() + 8_000 + random.nextInt(15_000));
            boolean leaves = random.nextInt(ONE_IN) == 0;
            say(leaves ? "offline" : AWAY.get(random.nextInt(AWAY.size())));
            rest(leaves ? GONE : 1_000 + random.nextInt(4_000));
        }
    }

    private void work(long until) {
        say("available");
        long said = System.currentTimeMillis();
        shifts.add(new ShiftLog(worker, true, said));
        while (System.currentTimeMillis() < until && !over.getAsBoolean()) {
            finishSome();
            rest(300 + random.nextInt(900));
            if (System.currentTimeMillis() - said > SAY_AGAIN) {
                say("available");
                said = System.currentTimeMillis();
            }
        }
        shifts.add(new ShiftLog(worker, false, System.currentTimeMillis()));
    }

    private void finishSome() {
        Told mine = desk.get("/tickets?view=mine&sort=activeAt&limit=20");
        require(mine, 200);
        for (JsonObject ticket : mine.json().getJsonArray("items").getValuesAs(JsonObject.class)) {
            long number = ticket.getJsonNumber("number").longValue();
            JsonObject solved = Json.createObjectBuilder()
                    .add("outcome", "solved")
                    .add("reason", "other")
                    .build();
            require(desk.post("/tickets/" + number + "/resolution", solved), 200, 409);
        }
    }

    private void say(String state) {
        require(
                desk.put(
                        "/me/presence",
                        Json.createObjectBuilder().add("state", state).build()),
                200);
    }

    private static void require(Told told, Integer... expected) {
        if (!List.of(expected).contains(told.status())) {
            throw new IllegalStateException("The hub answered " + told);
        }
    }

    private void rest(long millis) {
        long until = System.currentTimeMillis() + millis;
        try {
            while (System.currentTimeMillis() < until && !over.getAsBoolean()) {
                Thread.sleep(Math.min(200, Math.max(1, until - System.currentTimeMillis())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
