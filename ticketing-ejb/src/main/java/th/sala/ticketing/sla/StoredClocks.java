package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.sla.ClockRows.Opened;

class StoredClocks implements TicketClocks {
    private final ClockRows rows;
    private final AlarmRows alarms;
    private final TermRows terms;
    private final ChangingTerms changing;
    private final AgreementTable agreements;
    private final PinnedVersions versions;
    private final Clock now;

    @Inject
    StoredClocks(
            ClockRows rows,
            AlarmRows alarms,
            TermRows terms,
            ChangingTerms changing,
            AgreementTable agreements,
            PinnedVersions versions,
            Clock now) {
        this.rows = rows;
        this.alarms = alarms;
        this.terms = terms;
        this.changing = changing;
        this.agreements = agreements;
        this.versions = versions;
        this.now = now;
    }

    @Override
    public PinnedPolicy pin(Matter matter, SubjectId customer, Instant at) {
        return versions.of(matter.under(agreements.of(customer)), at);
    }

    @Override
    public void start(UUID ticket, PinnedPolicy policy, Instant at) {
        begin(
                ticket,
                versions.policy(policy.policy(), policy.version()).targets().keySet().stream()
                        .filter(clock -> !clock.equals(ServiceClock.NEXT_RESPONSE))
                        .map(clock -> terms.fresh(clock, 1, policy, at))
                        .toList());
    }

    @Override
    public void asked(UUID ticket, Instant at) {
        List<ServiceClock> clocks = clocks(ticket);
        boolean since = clocks.stream()
                .filter(clock -> !clock.name().equals(ServiceClock.RESOLUTION))
                .anyMatch(clock -> clock.metAt() != null && at.isBefore(clock.metAt()));
        if (!since && answeredBefore(ticket, clocks)) {
            awaitNext(ticket, clocks, at);
        }
    }

    private boolean answeredBefore(UUID ticket, List<ServiceClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.name().equals(ServiceClock.FIRST_RESPONSE))
                .findFirst()
                .map(clock -> clock.metAt() != null)
                .orElseGet(() -> rows.answered(ticket));
    }

    private void awaitNext(UUID ticket, List<ServiceClock> clocks, Instant at) {
        List<ServiceClock> rounds = clocks.stream()
                .filter(clock -> clock.name().equals(ServiceClock.NEXT_RESPONSE))
                .toList();
        if (!rounds.stream().allMatch(ServiceClock::ended)) {
            return;
        }
        PinnedPolicy pinned = rows.opened(ticket).pinned();
        if (versions.policy(pinned.policy(), pinned.version()).targets().containsKey(ServiceClock.NEXT_RESPONSE)) {
            begin(ticket, List.of(terms.fresh(ServiceClock.NEXT_RESPONSE, rounds.size() + 1, pinned, at)));
        }
    }

    private void begin(UUID ticket, List<ServiceClock> clocks) {
        rows.insert(ticket, clocks);
        alarms.plan(ticket, clocks);
    }

    @Override
    public void answered(UUID ticket, Instant writtenAt, Instant at) {
        change(ticket, clock -> switch (clock.name()) {
            case ServiceClock.FIRST_RESPONSE -> clock.met(at);
            case ServiceClock.NEXT_RESPONSE ->
                clock.ended() || writtenAt.isBefore(clock.startedAt()) ? clock : clock.met(at);
            default -> clock;
        });
        rows.askedSince(ticket, writtenAt).ifPresent(asked -> awaitNext(ticket, clocks(ticket), asked));
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
    public void neverWas(UUID ticket, Instant turn) {
        change(ticket, clock -> clock.without(turn));
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
    public Optional<PolicyChange> follow(UUID ticket, ChangedMatter now) {
        Optional<PolicyChange> change = changing.follow(ticket, now);
        if (change.isPresent() && now.waitingFor() != null) {
            waiting(ticket, now.waitingFor(), now.at());
        }
        return change;
    }

    @Override
    public List<ClockMark> takeOver(UUID ticket, UUID other) {
        List<ServiceClock> others = clocks(other);
        List<ClockMark> before = clocks(ticket).stream()
                .filter(ServiceClock::lasting)
                .map(clock -> new ClockMark(clock.name(), clock.startedAt(), clock.metAt()))
                .toList();
        change(ticket, clock -> clock.oneWith(others));
        List<ServiceClock> clocks = clocks(ticket);
        if (answeredBefore(ticket, clocks)) {
            rows.unanswered(ticket).ifPresent(asked -> awaitNext(ticket, clocks, asked));
        }
        return before;
    }

    @Override
    public void giveBack(UUID ticket, ClockReturn back) {
        List<ServiceClock> apart = clocks(back.apart());
        List<ServiceClock> joined =
                back.joined().stream().flatMap(one -> clocks(one).stream()).toList();
        Instant closed = clocks(ticket).stream()
                .filter(clock -> clock.name().equals(ServiceClock.RESOLUTION))
                .findFirst()
                .map(ServiceClock::endedAt)
                .orElse(null);
        change(
                ticket,
                clock -> clock.lasting()
                        ? clock.again(back, apart).oneWith(joined).closedWith(closed)
                        : asked(ticket, clock) || !asked(back.apart(), clock) ? clock : clock.stopped(now.instant()));
    }

    private boolean asked(UUID ticket, ServiceClock clock) {
        return rows.asked(ticket, clock.startedAt());
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
                alarms.planAnew(ticket, after);
            }
        }
    }

    private List<ServiceClock> clocks(UUID ticket) {
        return rows.read(List.of(ticket)).getOrDefault(ticket, List.of());
    }
}
