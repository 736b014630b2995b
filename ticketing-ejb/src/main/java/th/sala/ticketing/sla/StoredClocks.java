package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import th.sala.ticketing.sla.ClockRows.Opened;

class StoredClocks implements TicketClocks {
    private final ClockRows rows;
    private final PinnedVersions versions;
    private final Clock now;

    @Inject
    StoredClocks(ClockRows rows, PinnedVersions versions, Clock now) {
        this.rows = rows;
        this.versions = versions;
        this.now = now;
    }

    @Override
    public PinnedPolicy pin(String team, Instant at) {
        return versions.ofTeam(team, at);
    }

    @Override
    public void start(UUID ticket, PinnedPolicy policy, Instant at) {
        BusinessCalendar calendar = versions.calendar(policy.calendar(), policy.calendarVersion());
        rows.insert(
                ticket,
                versions.policy(policy.policy(), policy.version()).targets().entrySet().stream()
                        .map(target -> new ServiceClock(
                                target.getKey(),
                                calendar,
                                target.getValue().budget(),
                                target.getValue().pausedBy(),
                                at,
                                null,
                                null,
                                List.of()))
                        .toList());
    }

    @Override
    public void answered(UUID ticket, Instant at) {
        change(ticket, clock -> clock.name().equals(ServiceClock.FIRST_RESPONSE) ? clock.met(at) : clock);
    }

    @Override
    public void waiting(UUID ticket, String waitingFor, Instant at) {
        change(ticket, clock -> clock.waitingFor(waitingFor, at));
    }

    @Override
    public void resumed(UUID ticket, Instant at) {
        change(ticket, clock -> clock.resumed(at));
    }

    @Override
    public void pauseOn(UUID ticket, Instant ended) {
        change(ticket, clock -> clock.pausedOn(ended));
    }

    @Override
    public void done(UUID ticket, Instant at) {
        change(ticket, clock -> clock.name().equals(ServiceClock.RESOLUTION) ? clock.met(at) : clock.stopped(at));
    }

    @Override
    public void cancelled(UUID ticket, Instant at) {
        change(ticket, clock -> clock.stopped(at));
    }

    @Override
    public void reopened(UUID ticket, Instant at) {
        if (clocks(ticket).isEmpty()) {
            Opened opened = rows.opened(ticket);
            start(ticket, opened.pinned(), opened.createdAt());
            cancelled(ticket, opened.createdAt());
        }
        change(ticket, clock -> clock.reopened(at));
    }

    @Override
    public List<ClockMark> takeOver(UUID ticket, UUID other) {
        List<ServiceClock> others = clocks(other);
        List<ClockMark> before = clocks(ticket).stream()
                .map(clock -> new ClockMark(clock.name(), clock.startedAt(), clock.metAt()))
                .toList();
        change(
                ticket,
                clock -> others.stream()
                        .filter(one -> one.name().equals(clock.name()))
                        .findFirst()
                        .map(clock::oneWith)
                        .orElse(clock));
        return before;
    }

    @Override
    public void giveBack(UUID ticket, List<ClockMark> before, Instant answered) {
        change(
                ticket,
                clock -> before.stream()
                        .filter(mark -> mark.clock().equals(clock.name()))
                        .findFirst()
                        .map(mark -> clock.again(mark, answered))
                        .orElse(clock));
    }

    @Override
    public Map<UUID, Map<String, ClockView>> views(Collection<UUID> tickets) {
        Instant at = now.instant();
        Map<UUID, Map<String, ClockView>> views = new LinkedHashMap<>();
        rows.read(tickets).forEach((ticket, clocks) -> {
            Map<String, ClockView> byName = new LinkedHashMap<>();
            clocks.forEach(clock -> byName.put(clock.name(), clock.view(at)));
            views.put(ticket, byName);
        });
        return views;
    }

    @Override
    public List<ClockLedger> ledger(UUID ticket) {
        Instant at = now.instant();
        return clocks(ticket).stream().map(clock -> clock.ledger(at)).toList();
    }

    private void change(UUID ticket, UnaryOperator<ServiceClock> deed) {
        for (ServiceClock before : clocks(ticket)) {
            ServiceClock after = deed.apply(before);
            if (!after.equals(before)) {
                rows.update(ticket, after);
            }
        }
    }

    private List<ServiceClock> clocks(UUID ticket) {
        return rows.read(List.of(ticket)).getOrDefault(ticket, List.of());
    }
}
