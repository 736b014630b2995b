package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class CalendarTimes implements ServiceTimes {
    private final PinnedVersions versions;

    @Inject
    CalendarTimes(PinnedVersions versions) {
        this.versions = versions;
    }

    @Override
    public boolean open(String calendar, String team, Instant at) {
        long second = at.getEpochSecond();
        return calendar(calendar, team, at).openSeconds(new Span(second, second + 1)) > 0;
    }

    private BusinessCalendar calendar(String name, String team, Instant at) {
        if (name != null) {
            return versions.newest(name);
        }
        PinnedPolicy policy = versions.ofTeam(team, at);
        return versions.calendar(policy.calendar(), policy.calendarVersion());
    }
}
