package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.sla.ClockRows.Opened;

/** Brings the clocks of a ticket under the policy that came to apply to it. */
class ChangingTerms {
    private final ClockRows rows;
    private final TermRows terms;
    private final AlarmRows alarms;
    private final AgreementTable agreements;
    private final PinnedVersions versions;

    @Inject
    ChangingTerms(
            ClockRows rows, TermRows terms, AlarmRows alarms, AgreementTable agreements, PinnedVersions versions) {
        this.rows = rows;
        this.terms = terms;
        this.alarms = alarms;
        this.agreements = agreements;
        this.versions = versions;
    }

    Optional<PolicyChange> follow(UUID ticket, ChangedMatter now) {
        Opened opened = rows.opened(ticket);
        PinnedPolicy before = opened.pinned();
        Optional<PinnedPolicy> next = inForce(now, opened)
                .filter(policy -> !policy.policy().equals(before.policy()))
                .map(policy -> terms.held(ticket, policy.policy()).orElse(policy.inHoursOf(before)));
        next.ifPresent(after -> change(ticket, after, opened, now));
        return next.map(after -> new PolicyChange(before, after));
    }

    /** Of the ticket's day; of today where nothing was promised to such a ticket then. */
    private Optional<PinnedPolicy> inForce(ChangedMatter now, Opened opened) {
        Matter matter = now.matter().under(agreements.of(new SubjectId(opened.customer())));
        return versions.find(matter, opened.createdAt()).or(() -> versions.find(matter, now.at()));
    }

    private void change(UUID ticket, PinnedPolicy after, Opened opened, ChangedMatter now) {
        List<ServiceClock> clocks = rows.read(List.of(ticket)).getOrDefault(ticket, List.of());
        Map<String, Target> targets =
                versions.policy(after.policy(), after.version()).targets();
        for (ServiceClock clock : clocks) {
            if (targets.containsKey(clock.name())) {
                goOn(
                        ticket,
                        clock,
                        clock.under(terms.term(now.at(), after, clock.name()).because(now.by(), now.why(), null)));
            } else if (promisedInBetween(clock, opened, now.at())) {
                rows.withdraw(ticket, clock);
            } else {
                terms.keep(ticket, clock);
            }
        }
        terms.pin(ticket, after);
        begin(
                ticket,
                missing(ticket, clocks, targets)
                        .map(clock -> fresh(clock, clocks, after, now.at()))
                        .toList());
    }

    private void goOn(UUID ticket, ServiceClock clock, ServiceClock changed) {
        terms.keep(ticket, changed);
        if (!changed.equals(clock)) {
            rows.update(ticket, changed);
            alarms.planByOtherTerms(ticket, changed);
        }
    }

    /** What was promised at first contact stays, and so does what was met or missed. */
    private static boolean promisedInBetween(ServiceClock clock, Opened opened, Instant at) {
        return clock.lasting() && clock.startedAt().isAfter(opened.createdAt()) && !clock.ended() && !clock.lateAt(at);
    }

    private void begin(UUID ticket, List<ServiceClock> fresh) {
        rows.insert(ticket, fresh);
        alarms.plan(ticket, fresh);
    }

    private ServiceClock fresh(String name, List<ServiceClock> clocks, PinnedPolicy policy, Instant at) {
        long rounds = clocks.stream().filter(clock -> clock.name().equals(name)).count();
        return terms.fresh(name, (int) rounds + 1, policy, at);
    }

    /** What the new policy promises and no clock counts, although it is still to be done. */
    private Stream<String> missing(UUID ticket, List<ServiceClock> clocks, Map<String, Target> targets) {
        return targets.keySet().stream().filter(name -> switch (name) {
            case ServiceClock.FIRST_RESPONSE -> none(clocks, name) && !rows.answered(ticket);
            case ServiceClock.NEXT_RESPONSE ->
                clocks.stream().filter(clock -> clock.name().equals(name)).allMatch(ServiceClock::ended)
                        && rows.unanswered(ticket).isPresent();
            default -> none(clocks, name);
        });
    }

    private static boolean none(List<ServiceClock> clocks, String name) {
        return clocks.stream().noneMatch(clock -> clock.name().equals(name));
    }
}
