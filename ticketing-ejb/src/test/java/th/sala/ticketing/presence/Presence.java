package th.sala.ticketing.presence;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Makes the shifts for tests of other packages. */
public final class Presence {
    private Presence() {}

    public static Shifts on(Jdbi jdbi, Clock clock) {
        return new KeepingShifts(new ShiftTable(jdbi), clock);
    }
}
