package th.sala.ticketing.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.ListGate;

/** Reports for tests of what they tell. */
public final class Asking {
    private Asking() {}

    /** The row of all, as a supervisor of the desk's team sees it. */
    public static Map<String, Object> total(Hub hub, String name, LocalDate from, LocalDate to) {
        return report(hub, name, from, to).total();
    }

    /** The row of this key. */
    public static Map<String, Object> row(Hub hub, String name, LocalDate from, LocalDate to, String key) {
        return report(hub, name, from, to).items().stream()
                .filter(row -> row.get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Report report(Hub hub, String name, LocalDate from, LocalDate to) {
        ReadingReports reports = new ReadingReports(hub.desk.jdbi, new ListGate(), hub.desk.clock);
        Caller supervisor = new Caller("supervisor", Set.of("supervisor"), Set.of(hub.desk.team));
        return Hub.done(hub.in(() -> reports.read(supervisor, new Reports.Question(name, from, to, null))));
    }
}
