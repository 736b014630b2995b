package th.sala.ticketing.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.ticketing.sla.PolicyEntry.Escalation;
import th.sala.ticketing.sla.PolicyEntry.Promise;
import th.sala.ticketing.sla.PolicyEntry.Scope;
import th.sala.ticketing.sla.PolicyEntry.Term;

/** What is wrong with a policy that somebody wrote: a line for each fault, none when it can be promised. */
final class PolicyRules {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> CLOCKS =
            Set.of(ServiceClock.FIRST_RESPONSE, ServiceClock.NEXT_RESPONSE, ServiceClock.RESOLUTION);
    private static final Set<String> WAITS = Set.of("customer", "supplier", "colleague");
    private static final Set<String> KINDS = Set.of("request", "information", "complaint", "case");
    private static final Set<String> PRIORITIES = Set.of("low", "normal", "high", "urgent");
    private static final int LONGEST = 500;
    private static final int MOST = 100;
    private static final int LAST_WARNING = 99;
    private static final int HIGHEST_RANK = 1000;
    private static final Duration LONGEST_BUDGET = Duration.ofDays(366);

    private final List<String> faults = new ArrayList<>();

    private PolicyRules() {}

    static List<String> faults(PolicyEntry entry, LocalDate today, boolean calendarKnown) {
        PolicyRules rules = new PolicyRules();
        rules.check(entry, today, calendarKnown);
        return List.copyOf(rules.faults);
    }

    private void check(PolicyEntry entry, LocalDate today, boolean calendarKnown) {
        unless(entry.name() != null && NAME.matcher(entry.name()).matches(), "name: small letters, digits and hyphens");
        unless(
                entry.effectiveFrom() != null && !entry.effectiveFrom().isBefore(today),
                "effectiveFrom: today or later; what was promised before stays as it was");
        unless(written(entry.titleTh()), "titleTh: is required");
        unless(entry.titleEn() == null || written(entry.titleEn()), "titleEn: at most " + LONGEST + " characters");
        unless(calendarKnown, "calendar: names one of the calendars");
        unless(
                !entry.targets().isEmpty(),
                "targets: a policy promises at least one of "
                        + CLOCKS.stream().sorted().toList());
        entry.targets().forEach(this::promise);
        scope(entry.applies());
        for (Term term : entry.glossary()) {
            unless(
                    term != null && written(term.word()) && written(term.meaning()),
                    "glossary: a word and its meaning, at most " + LONGEST + " characters each");
        }
    }

    private void promise(String clock, Promise promise) {
        String where = "targets." + clock;
        unless(CLOCKS.contains(clock), where + ": is no clock; first-response, next-response or resolution");
        if (promise == null) {
            faults.add(where + ": is required");
            return;
        }
        unless(budget(promise.budget()), where + ".budget: such as PT4H, P2D or P30D/inclusive, up to a year");
        unless(WAITS.containsAll(promise.pausedBy()), where + ".pausedBy: customer, supplier or colleague");
        unless(
                promise.warnings().stream().allMatch(share -> share != null && share >= 1 && share <= LAST_WARNING),
                where + ".warnings: per cent, 1 to " + LAST_WARNING);
        for (Escalation escalation : promise.escalations()) {
            unless(
                    escalation != null
                            && EscalationStep.of(escalation.step()).isPresent()
                            && duration(escalation.after()),
                    where + ".escalations: after such as PT4H, step tell-supervisors or raise-priority");
        }
    }

    private void scope(Scope scope) {
        unless(KINDS.containsAll(scope.kinds()), "applies.kinds: request, information, complaint or case");
        unless(PRIORITIES.containsAll(scope.priorities()), "applies.priorities: low, normal, high or urgent");
        unless(
                keys(scope.teams()) && keys(scope.channels()),
                "applies: at most " + MOST + " teams and channels, by their keys");
        unless(
                scope.agreements().size() <= MOST
                        && scope.agreements().stream()
                                .allMatch(
                                        one -> one != null && NAME.matcher(one).matches()),
                "applies.agreements: at most " + MOST + ", small letters, digits and hyphens");
        unless(scope.rank() >= 0 && scope.rank() <= HIGHEST_RANK, "applies.rank: 0 to " + HIGHEST_RANK);
    }

    private static boolean keys(List<String> keys) {
        return keys.size() <= MOST && keys.stream().allMatch(PolicyRules::written);
    }

    private static boolean budget(String text) {
        try {
            return text != null && within(Budget.parse(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean within(Budget budget) {
        return budget instanceof Budget.WorkingDays days
                ? days.days() <= LONGEST_BUDGET.toDays()
                : within(((Budget.ServiceTime) budget).length());
    }

    private static boolean within(Duration length) {
        return length.compareTo(Duration.ZERO) > 0 && length.compareTo(LONGEST_BUDGET) <= 0;
    }

    private static boolean duration(String text) {
        try {
            return text != null
                    && !Duration.parse(text).isNegative()
                    && Duration.parse(text).compareTo(LONGEST_BUDGET) <= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    private void unless(boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }
}
