package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

    @Override
    public Instant before(String team, Instant at, Duration work) {
        return Instant.ofEpochSecond(ofTeam(team, at).minusOpen(at.getEpochSecond(), work.toSeconds()));
    }

    @Override
    public Instant firstAfter(String team, Instant at) {
        return Instant.ofEpochSecond(ofTeam(team, at).plusOpen(at.getEpochSecond(), 1));
    }

    private BusinessCalendar calendar(String name, String team, Instant at) {
        return Optional.ofNullable(name).flatMap(versions::newest).orElseGet(() -> ofTeam(team, at));
    }

    private BusinessCalendar ofTeam(String team, Instant at) {
        PinnedPolicy policy = versions.of(new Matter(team, null, null, null), at);
        return versions.calendar(policy.calendar(), policy.calendarVersion());
    }
}
