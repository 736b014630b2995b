package th.sala.ticketing.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.sala.ticketing.sla.CalendarsInTurn.Turn;

/**
 * All that was promised for a clock, one after the other. Time is counted by the calendar of the terms that it fell
 * under; the target is that of the newest.
 *
 * @param terms in the order in which they came, also those that were taken back; the first never is
 */
record Promised(List<Term> terms) {
    Promised {
        terms = List.copyOf(terms);
    }

    Hours hours() {
        return CalendarsInTurn.of(counting().stream()
                .map(term -> new Turn(term.from(), term.calendar()))
                .toList());
    }

    Target target() {
        return newest().target();
    }

    /** From when on the newest terms count; long ago when the clock began under them. */
    Instant since() {
        return terms.stream()
                .skip(1)
                .map(term -> term.counts() ? term.from() : term.takenBackAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The terms that held right before come back by taking these back. */
    Promised then(Term next) {
        if (newest().pinned().equals(next.pinned())) {
            return this;
        }
        List<Term> changed = new ArrayList<>(terms);
        if (heldBefore(next)) {
            changed.set(terms.lastIndexOf(newest()), newest().takenBack(next.from()));
        } else {
            changed.add(next);
        }
        return new Promised(changed);
    }

    /** Right before the newest ones. */
    boolean heldBefore(Term next) {
        List<Term> counting = counting();
        return counting.size() > 1 && counting.get(counting.size() - 2).pinned().equals(next.pinned());
    }

    /** When the newest terms replaced others; long ago when the clock began under them. */
    Instant replacedAt() {
        return newest().equals(terms.get(0)) ? Instant.EPOCH : newest().from();
    }

    /** Empty when the newest change was another one. */
    Optional<Term> justTakenBack() {
        Instant since = since();
        return terms.stream().filter(term -> since.equals(term.takenBackAt())).findFirst();
    }

    List<ClockTerms> told() {
        return terms.stream().map(Term::told).toList();
    }

    private Term newest() {
        List<Term> counting = counting();
        return counting.get(counting.size() - 1);
    }

    private List<Term> counting() {
        return terms.stream().filter(Term::counts).toList();
    }
}
