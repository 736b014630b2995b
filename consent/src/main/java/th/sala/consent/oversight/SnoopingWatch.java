package th.sala.consent.oversight;

import java.time.Instant;

/** Looks for accesses that nobody's work explains. */
public interface SnoopingWatch {

    /**
     * Applies every rule to what was seen since then, and raises an alert for each new finding, in a transaction of its
     * own. A day is counted as a whole; the same finding is told at its first access, its tenth, its hundredth and so on, and
     * not in between, whichever node found it.
     *
     * @return how many alerts are new
     */
    int look(Instant from);
}
