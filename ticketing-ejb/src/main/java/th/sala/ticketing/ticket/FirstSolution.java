package th.sala.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When, by whom and with which outcome a ticket was first solved; it stays when the ticket is opened again. */
@Embeddable
class FirstSolution {
    @Column(name = "first_solved_at")
    private Instant at;

    @Column(name = "first_solved_by")
    private String by;

    @Column(name = "first_outcome")
    private String outcome;

    static FirstSolution of(FirstSolution before, Closing how, Deed deed) {
        if (before != null && before.at != null) {
            return before;
        }
        FirstSolution solution = new FirstSolution();
        solution.at = deed.at();
        solution.by = deed.actor();
        solution.outcome = how.outcome();
        return solution;
    }
}
