package th.sala.ticketing.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;

/** Reports for tests of what they tell. */
public final class Asking {
    private Asking() {}

    /** The row of all, as a supervisor of the desk's team sees it. */
    public static Map<String, Object> total(Hub hub, String name, LocalDate from, LocalDate to) {
        ReadingReports reports = new ReadingReports(hub.desk.jdbi, new Permitting(), hub.desk.clock);
        Caller supervisor = new Caller("supervisor", Set.of("supervisor"), Set.of(hub.desk.team));
        return Hub.done(hub.in(() -> reports.read(supervisor, new Reports.Question(name, from, to, null))))
                .total();
    }
}
