package th.sala.ticketing.sla;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import th.sala.ticketing.sla.AlarmRows.Gone;

/** Sets off what is due, once each, on whichever node comes first (P6). */
@Stateless
public class AlarmClock {
    private static final int MOST = 500;

    private final AlarmRows alarms;
    private final PinnedVersions versions;
    private final Event<ClockAlarm> news;
    private final Clock clock;

    /** For the container's proxy. */
    public AlarmClock() {
        this(null, null, null, null);
    }

    @Inject
    public AlarmClock(AlarmRows alarms, PinnedVersions versions, Event<ClockAlarm> news, Clock clock) {
        this.alarms = alarms;
        this.versions = versions;
        this.news = news;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void ring() {
        Instant now = clock.instant();
        alarms.fire(now, MOST).forEach(gone -> news.fire(alarm(gone, now)));
    }

    private ClockAlarm alarm(Gone gone, Instant now) {
        EscalationStep step = gone.kind().equals(Alarm.ESCALATION)
                ? versions.policy(gone.policy(), gone.version())
                        .targets()
                        .get(gone.clock())
                        .escalations()
                        .get(gone.level() - 1)
                        .step()
                : null;
        return new ClockAlarm(gone.ticket(), gone.clock(), gone.kind(), gone.level(), step, gone.dueAt(), now);
    }
}
