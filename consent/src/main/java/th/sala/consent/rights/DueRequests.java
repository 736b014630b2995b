package th.sala.consent.rights;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import th.sala.consent.due.Due;
import th.sala.consent.due.DueWork;
import th.sala.consent.time.Bangkok;

/** Requests of persons that are not decided yet. */
class DueRequests implements DueWork {
    private final RequestDesk desk;
    private final Clock clock;

    @Inject
    DueRequests(RequestDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Due standing() {
        LocalDate today = Bangkok.day(clock.instant());
        List<LocalDate> days =
                desk.open().stream().map(RightsRequest::dueOn).sorted().toList();
        int overdue = (int) days.stream().filter(day -> day.isBefore(today)).count();
        return new Due("requests", days.size(), overdue, days.isEmpty() ? null : days.get(0));
    }
}
