package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import th.sala.dev.api.Colleague;
import th.sala.dev.api.Colleague.Told;

/**
 * Two agents at one ticket, who take it, answer it and close it in the same moments. Whoever's answer is refused keeps it as
 * an internal note, as somebody does who was overtaken.
 */
final class Contest {
    private final List<Colleague> pair;
    private final ExecutorService other;
    private final List<String> faults = new ArrayList<>();

    /** @param other runs one of the two */
    Contest(Colleague one, Colleague two, ExecutorService other) {
        this.pair = List.of(one, two);
        this.other = other;
    }

    /**
     * Over one ticket.
     *
     * @param mark stands in both texts, with the writer's name behind it
     * @return what was not as it must be; empty when one won each time and the other was told
     */
    List<String> over(long ticket, String words, String mark) {
        faults.clear();
        String path = "/tickets/" + ticket;
        claims(both(agent -> agent.post(path + "/assignment", assignment(agent))));
        answers(both(agent -> agent.post(path + "/messages", reply(agent, mark, words))), path, mark);
        closings(both(agent -> agent.post(path + "/resolution", solved())), path);
        return List.copyOf(faults);
    }

    private void claims(List<Told> told) {
        int winner = winner("claim", told);
        Told loser = told.get(1 - winner);
        expect(
                loser.refused("already-taken")
                        && loser.body().contains(pair.get(winner).user()),
                "claim: the loser was told " + loser);
    }

    private void answers(List<Told> told, String path, String mark) {
        int winner = winner("answer", told);
        Told loser = told.get(1 - winner);
        expect(
                loser.refused("newer-message") && loser.body().contains(text(pair.get(winner), mark)),
                "answer: the loser was told " + loser);
        Colleague overtaken = pair.get(1 - winner);
        Told kept = overtaken.post(path + "/messages", note(overtaken, mark));
        expect(kept.done(), "answer: the refused text could not be kept: " + kept);
    }

    /** Who comes while the other's closing is not over yet is told that somebody was faster, and reads in the history who. */
    private void closings(List<Told> told, String path) {
        int winner = winner("closing", told);
        Told loser = told.get(1 - winner);
        String first = pair.get(winner).user();
        boolean named = loser.refused("transition-refused") && loser.body().contains(first);
        boolean sent = loser.refused("concurrent-change")
                && pair.get(1 - winner).get(path + "/history").body().contains(first);
        expect(named || sent, "closing: the loser was told " + loser);
    }

    private int winner(String what, List<Told> told) {
        expect(told.stream().filter(Told::done).count() == 1, what + ": there is not one winner: " + told);
        return told.get(0).done() ? 0 : 1;
    }

    private void expect(boolean kept, String fault) {
        if (!kept) {
            faults.add(fault);
        }
    }

    private List<Told> both(Function<Colleague, Told> deed) {
        var together = new CyclicBarrier(2);
        CompletableFuture<Told> second = CompletableFuture.supplyAsync(() -> at(together, pair.get(1), deed), other);
        return List.of(at(together, pair.get(0), deed), second.join());
    }

    private static Told at(CyclicBarrier together, Colleague agent, Function<Colleague, Told> deed) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException("The other of the pair did not come", e);
        }
        return deed.apply(agent);
    }

    private static String text(Colleague agent, String mark) {
        return "รับทราบค่ะ " + mark + "." + agent.user() + ".";
    }

    private static JsonObject assignment(Colleague agent) {
        return Json.createObjectBuilder().add("assignee", agent.user()).build();
    }

    private static JsonObject reply(Colleague agent, String mark, String words) {
        return Json.createObjectBuilder()
                .add("kind", "reply")
                .add("text", text(agent, mark))
                .add("replyingTo", words)
                .build();
    }

    private static JsonObject note(Colleague agent, String mark) {
        return Json.createObjectBuilder()
                .add("kind", "note")
                .add("text", text(agent, mark))
                .build();
    }

    private static JsonObject solved() {
        return Json.createObjectBuilder()
                .add("outcome", "solved")
                .add("reason", "other")
                .build();
    }
}
