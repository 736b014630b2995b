package th.sala.consent.retention;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import th.sala.consent.due.Due;
import th.sala.consent.due.DueWork;
import th.sala.consent.time.Bangkok;

/** Legal holds in force, by the day on which each is to be looked at again. */
class DueHolds implements DueWork {
    private final LegalHolds holds;
    private final Clock clock;

    @Inject
    DueHolds(LegalHolds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public Due standing() {
        LocalDate today = Bangkok.day(clock.instant());
        List<LocalDate> days =
                holds.inForce().stream().map(LegalHold::reviewOn).sorted().toList();
        int overdue = (int) days.stream().filter(day -> day.isBefore(today)).count();
        return new Due("holds", days.size(), overdue, days.isEmpty() ? null : days.get(0));
    }
}
