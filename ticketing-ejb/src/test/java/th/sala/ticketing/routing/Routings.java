package th.sala.ticketing.routing;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.sla.Clocks;

/** Makes the routing for tests of other packages. */
public final class Routings {
    private Routings() {}

    public static Routing on(Jdbi jdbi, Clock clock) {
        return new StoredRouting(jdbi, hours(jdbi), clock);
    }

    public static TeamHours hours(Jdbi jdbi) {
        return new CalendarHours(jdbi, Clocks.times(jdbi));
    }
}
