package th.sala.ticketing.sla;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.sla.AlarmRows.Gone;

/** Sets off what is due, once each, on whichever node comes first (P6); each ticket in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RingingAlarms {
    private final AlarmRows alarms;
    private final PinnedVersions versions;
    private final Event<ClockAlarm> news;
    private final Clock clock;

    /** For the container's proxy. */
    public RingingAlarms() {
        this(null, null, null, null);
    }

    @Inject
    public RingingAlarms(AlarmRows alarms, PinnedVersions versions, Event<ClockAlarm> news, Clock clock) {
        this.alarms = alarms;
        this.versions = versions;
        this.news = news;
        this.clock = clock;
    }

    /** Tickets of which an alarm is due. */
    public List<UUID> due(int most) {
        return alarms.due(clock.instant(), most);
    }

    public void ring(UUID ticket) {
        Instant now = clock.instant();
        alarms.fire(ticket, now).forEach(gone -> news.fire(alarm(gone, now)));
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
