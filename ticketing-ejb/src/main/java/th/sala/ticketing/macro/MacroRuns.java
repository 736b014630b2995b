package th.sala.ticketing.macro;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Steps of macros that wait until their answer has left. One that is taken back takes its
 * steps with it; one that fails takes them up again when it is sent again. Each method is one transaction; {@code NOT_FOUND} with {@code unknown-ticket}.
 */
public interface MacroRuns {

    /**
     * Puts the steps off until the answer left; they are done with the rights that the caller has now. Asked twice for one
     * answer, the first holds.
     *
     * @param message an answer of the caller's in this ticket
     * @return refused as {@code NOT_FOUND} with {@code unknown-macro} or {@code unknown-message}
     */
    Outcome<MacroRun> keep(Caller caller, long number, UUID message, UUID macro);

    /** What macros did on a ticket after an answer, or will do; oldest first. */
    Outcome<List<MacroRun>> of(Caller caller, long number);
}
