package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import th.sala.ticketing.sla.ClockTrial.Wait;
import th.sala.ticketing.sla.PolicyPreview.Changed;
import th.sala.ticketing.sla.PolicyPreview.Effect;
import th.sala.ticketing.sla.PolicyPreview.Tally;
import th.sala.ticketing.sla.TrialTable.Past;

/**
 * Runs the clocks of past tickets anew under a policy that is not written yet. Which tickets would come under it is chosen
 * as for new tickets, and clocks are counted as ever; nothing is changed.
 */
class TryingPolicies {
    private static final int DAYS = 30;
    private static final int MOST = 1_000;
    private static final int SHOWN = 20;

    private final TrialTable table;
    private final ClockRows clocks;
    private final AgreementTable agreements;
    private final PinnedVersions versions;
    private final Clock clock;

    @Inject
    TryingPolicies(
            TrialTable table, ClockRows clocks, AgreementTable agreements, PinnedVersions versions, Clock clock) {
        this.table = table;
        this.clocks = clocks;
        this.agreements = agreements;
        this.versions = versions;
        this.clock = clock;
    }

    PolicyPreview of(PolicyEntry entry) {
        Instant now = clock.instant();
        List<Past> found = table.tickets(entry, now.minus(Duration.ofDays(DAYS)), MOST + 1);
        Map<Past, PinnedPolicy> concerned = concerned(entry, found.subList(0, Math.min(found.size(), MOST)));
        List<ClockTrial> trials = trials(entry, concerned);
        List<Changed> changed = trials.stream()
                .filter(trial -> trial.differs(now))
                .map(trial -> trial.told(now))
                .sorted(Comparator.comparing(one -> !one.after().equals(ClockTrial.MISSED)))
                .toList();
        return new PolicyPreview(
                DAYS,
                concerned.size(),
                found.size() > MOST,
                effects(trials, now),
                concerned.isEmpty() ? List.of() : uncounted(entry, trials),
                changed.size(),
                changed.stream().limit(SHOWN).toList());
    }

    /** Tickets that are under the policy or would be, each with what it would be under. */
    private Map<Past, PinnedPolicy> concerned(PolicyEntry entry, List<Past> looked) {
        Map<Past, PinnedPolicy> concerned = new LinkedHashMap<>();
        Map<List<Object>, Optional<PinnedPolicy>> asked = new HashMap<>();
        Map<UUID, String> agreed = new HashMap<>();
        for (Past ticket : looked) {
            Matter matter =
                    ticket.matter(agreed.computeIfAbsent(ticket.customer(), id -> agreements.of(ticket.subject())));
            asked.computeIfAbsent(
                            List.of(matter, PinnedVersions.day(ticket.createdAt())),
                            key -> versions.findWith(entry, matter, ticket.createdAt()))
                    .filter(next -> ticket.policy().equals(entry.name())
                            || next.policy().equals(entry.name()))
                    .ifPresent(next -> concerned.put(ticket, next));
        }
        return concerned;
    }

    private List<ClockTrial> trials(PolicyEntry entry, Map<Past, PinnedPolicy> concerned) {
        List<UUID> ids = concerned.keySet().stream().map(Past::id).toList();
        Map<UUID, List<ServiceClock>> ran = clocks.read(ids);
        Map<UUID, List<Wait>> waits = table.waits(ids);
        SlaPolicy draft = SlaPolicy.read(entry.name(), PinnedVersions.DRAFT, PolicyDocument.write(entry));
        List<ClockTrial> trials = new ArrayList<>();
        concerned.forEach((ticket, next) -> {
            SlaPolicy policy =
                    next.version() == PinnedVersions.DRAFT ? draft : versions.policy(next.policy(), next.version());
            List<Wait> own = waits.getOrDefault(ticket.id(), List.of());
            ran.getOrDefault(ticket.id(), List.of())
                    .forEach(was -> trials.add(ClockTrial.of(ticket.number(), was, term(was, next, policy), own)));
        });
        return trials;
    }

    private static List<String> uncounted(PolicyEntry entry, List<ClockTrial> trials) {
        Set<String> ran = trials.stream().map(trial -> trial.was().name()).collect(Collectors.toSet());
        return entry.targets().keySet().stream()
                .filter(name -> !ran.contains(name))
                .sorted()
                .toList();
    }

    private Term term(ServiceClock was, PinnedPolicy next, SlaPolicy policy) {
        Target target = policy.targets().get(was.name());
        return target == null
                ? null
                : Term.first(was.startedAt(), next, versions.calendar(next.calendar(), next.calendarVersion()), target);
    }

    private static List<Effect> effects(List<ClockTrial> trials, Instant now) {
        Map<String, List<ClockTrial>> byClock = new TreeMap<>();
        trials.forEach(trial -> byClock.computeIfAbsent(trial.was().name(), name -> new ArrayList<>())
                .add(trial));
        return byClock.entrySet().stream()
                .map(clock -> new Effect(
                        clock.getKey(),
                        tally(clock.getValue().stream()
                                .map(trial -> trial.before(now))
                                .toList()),
                        tally(clock.getValue().stream()
                                .map(trial -> trial.after(now))
                                .toList())))
                .toList();
    }

    private static Tally tally(List<String> outcomes) {
        return new Tally(
                count(outcomes, ClockTrial.KEPT),
                count(outcomes, ClockTrial.MISSED),
                count(outcomes, ClockTrial.OPEN),
                count(outcomes, ClockTrial.UNPROMISED));
    }

    private static int count(List<String> outcomes, String one) {
        return (int) outcomes.stream().filter(one::equals).count();
    }
}
