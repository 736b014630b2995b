package th.sala.consent.erasure;

import java.util.List;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.retention.LegalHold;

/**
 * What an erasure would do now.
 *
 * @param holds those in the way
 */
record ErasurePlan(List<Line> lines, List<LegalHold> holds) {
    ErasurePlan {
        lines = List.copyOf(lines);
        holds = List.copyOf(holds);
    }

    /** {@code erased}, or {@code blocked} while a hold is over the person. */
    String outcome() {
        return holds.isEmpty() ? "erased" : "blocked";
    }
}
