package th.sala.ticketing.sla;

import java.time.Clock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.testing.FiredEvents;

/** Makes the clocks for tests of other packages. */
public final class Clocks {
    private Clocks() {}

    public static TicketClocks on(Jdbi jdbi, Clock now) {
        PinnedVersions versions = new PinnedVersions(jdbi);
        TermRows terms = new TermRows(jdbi, versions);
        ClockRows rows = new ClockRows(jdbi, terms);
        AlarmRows alarms = new AlarmRows(jdbi);
        AgreementTable agreements = new AgreementTable(jdbi);
        return new StoredClocks(
                rows,
                alarms,
                terms,
                new ChangingTerms(rows, terms, alarms, agreements, versions),
                agreements,
                versions,
                now);
    }

    static TryingPolicies trying(Jdbi jdbi, Clock now) {
        PinnedVersions versions = new PinnedVersions(jdbi);
        ClockRows rows = new ClockRows(jdbi, new TermRows(jdbi, versions));
        return new TryingPolicies(new TrialTable(jdbi), rows, new AgreementTable(jdbi), versions, now);
    }

    /** @param heard what in the container observes an alarm that goes off */
    public static RingingAlarms alarms(Jdbi jdbi, Clock now, Consumer<ClockAlarm> heard) {
        return new RingingAlarms(new AlarmRows(jdbi), new PinnedVersions(jdbi), new FiredEvents<>(heard), now);
    }

    public static CustomerPromises promises(Jdbi jdbi) {
        return new StoredPromises(jdbi);
    }

    public static ServiceTimes times(Jdbi jdbi) {
        return new CalendarTimes(new PinnedVersions(jdbi));
    }

    public static WorkingTime working(Jdbi jdbi) {
        return new CountingWorkingTime(new PinnedVersions(jdbi));
    }
}
