package th.sala.ticketing.reason;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditTrail;
import th.sala.ticketing.people.Staff;

/** The reasons of teams, wired as the container does. */
public final class Reasons {
    private Reasons() {}

    public static ReasonDesk on(Jdbi jdbi, Staff staff, AuditTrail trail, Clock clock) {
        return new KeepingReasons(new ReasonTable(jdbi), staff, trail, clock);
    }
}
