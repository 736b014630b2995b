package th.sala.ticketing.snooze;

import org.jdbi.v3.core.Jdbi;

/** Makes the port of snoozed tickets for tests of other packages. */
public final class SnoozePorts {
    private SnoozePorts() {}

    public static Snoozes on(Jdbi jdbi) {
        return new SnoozeTable(jdbi);
    }
}
