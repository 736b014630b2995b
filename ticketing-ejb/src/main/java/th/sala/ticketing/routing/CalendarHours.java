package th.sala.ticketing.routing;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.ticketing.sla.ServiceTimes;

class CalendarHours implements TeamHours {
    private static final String NAMED = "SELECT key AS team, calendar FROM ticketing.team WHERE calendar IS NOT NULL";

    private final Jdbi jdbi;
    private final ServiceTimes times;

    @Inject
    CalendarHours(Jdbi jdbi, ServiceTimes times) {
        this.jdbi = jdbi;
        this.times = times;
    }

    @Override
    public Map<String, String> closed(Instant at) {
        return BatchMemory.asked(NAMED, () -> asked(at));
    }

    private Map<String, String> asked(Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(NAMED).mapTo(Named.class).stream()
                .filter(named -> !times.open(named.calendar(), named.team(), at))
                .collect(Collectors.toMap(Named::team, Named::calendar)));
    }

    /** A team with its calendar. */
    record Named(String team, String calendar) {}
}
