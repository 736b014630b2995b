package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
class CountingWorkingTime implements WorkingTime {
    private final PinnedVersions versions;

    @Inject
    CountingWorkingTime(PinnedVersions versions) {
        this.versions = versions;
    }

    @Override
    public long seconds(String calendar, int version, Instant from, Instant to) {
        return versions.calendar(calendar, version).openSeconds(new Span(from.getEpochSecond(), to.getEpochSecond()));
    }
}
