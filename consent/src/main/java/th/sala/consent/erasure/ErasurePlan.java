package th.sala.consent.erasure;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.retention.LegalHold;

/**
 * What an erasure would do now.
 *
 * @param lines of every store, but those in which an errand is to be run
 * @param errands what is to be done outside the database
 * @param holds those in the way
 */
record ErasurePlan(List<Line> lines, List<Todo> errands, List<LegalHold> holds) {
    ErasurePlan {
        lines = List.copyOf(lines);
        errands = List.copyOf(errands);
        holds = List.copyOf(holds);
    }

    /** {@code erased}, or {@code blocked} while a hold is over the person. */
    String outcome() {
        return holds.isEmpty() ? "erased" : "blocked";
    }

    /** Of every store, with the errands as lines of their own, as long as nothing is done. */
    List<Line> everyLine(Instant at) {
        return Stream.concat(lines.stream(), errands.stream().map(todo -> line(todo, at)))
                .toList();
    }

    private Line line(Todo todo, Instant at) {
        LegalHold hold = holds.isEmpty() ? null : holds.get(0);
        return new Line(
                todo.holder(),
                todo.errand().store(),
                hold == null ? "remote" : "keep",
                todo.errand().records(),
                hold == null ? null : hold.ground(),
                hold == null ? null : hold.groundVersion(),
                at);
    }

    /** An errand to a store. */
    record Todo(String holder, RemoteStore.Errand errand) {}
}
