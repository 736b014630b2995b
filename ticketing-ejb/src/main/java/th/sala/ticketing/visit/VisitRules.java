package th.sala.ticketing.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.sala.ticketing.outcome.Refusal;

/** What a visit must look like; every fault is told. */
final class VisitRules {
    private static final int LONGEST = 10_000;

    private VisitRules() {}

    static Optional<Refusal> unfit(NewVisit visit, Instant now) {
        List<String> errors = new ArrayList<>();
        if (visit.at() == null || visit.at().isAfter(now)) {
            errors.add("at: when the visit was, not to come");
        }
        if (visit.text() == null || visit.text().isBlank() || visit.text().length() > LONGEST) {
            errors.add("text: what was said there, at most " + LONGEST + " characters");
        }
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID, "unfit-visit", "This visit cannot be: " + errors.get(0) + ".", errors));
    }
}
