package th.sala.consent.oversight;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import th.sala.consent.due.Due;
import th.sala.consent.due.DueWork;
import th.sala.consent.time.Bangkok;

/** Accesses that wait for an officer's word. */
class DueReviews implements DueWork {
    private final ReviewDesk desk;

    @Inject
    DueReviews(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public Due standing() {
        List<ReviewDesk.Waiting> waiting = desk.waiting();
        return new Due(
                "reviews",
                waiting.stream().mapToInt(ReviewDesk.Waiting::open).sum(),
                waiting.stream().mapToInt(ReviewDesk.Waiting::overdue).sum(),
                waiting.stream()
                        .map(ReviewDesk.Waiting::first)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(Bangkok::day)
                        .orElse(null));
    }
}
