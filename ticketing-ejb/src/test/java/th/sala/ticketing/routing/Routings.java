package th.sala.ticketing.routing;

import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.people.Staff;

/** Makes the routing for tests of other packages. */
public final class Routings {
    private Routings() {}

    public static Routing on(Jdbi jdbi, Staff staff) {
        return new StoredRouting(jdbi, staff);
    }
}
