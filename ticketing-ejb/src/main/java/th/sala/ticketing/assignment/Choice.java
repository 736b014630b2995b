package th.sala.ticketing.assignment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who gets a piece of work, and why. */
record Choice(Hand hand, String reason) {
    private static final Comparator<Hand> LOAD = Comparator.comparingDouble(Hand::load);
    private static final Comparator<Hand> ORDER =
            LOAD.thenComparing(Hand::idleSince).thenComparing(Hand::user);

    /** Whoever served the customer before, else the least loaded, else who is longest without new work (TK-4). */
    static Optional<Choice> of(Work work, Collection<Hand> hands) {
        List<Hand> able =
                hands.stream().filter(hand -> hand.takes(work)).sorted(ORDER).toList();
        return former(work, able).or(() -> able.stream().findFirst().map(first -> new Choice(first, why(first, able))));
    }

    private static Optional<Choice> former(Work work, List<Hand> able) {
        return work.formerOwners().stream()
                .flatMap(user -> able.stream().filter(hand -> hand.user().equals(user)))
                .findFirst()
                .map(hand -> new Choice(hand, "previous agent of this customer: " + hand.user()));
    }

    private static String why(Hand first, List<Hand> able) {
        if (able.size() == 1) {
            return "only one with room: " + first.fill();
        }
        boolean alone = LOAD.compare(first, able.get(1)) < 0;
        return (alone ? "least loaded: " : "longest without new work: ") + first.fill();
    }
}
