package th.sala.ticketing.sla;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A service policy as an administrator writes it: what is promised, to whom, and what the words of the promise mean.
 *
 * @param name small letters, digits and hyphens; a name that there is gets its next version
 * @param effectiveFrom first day, in Thailand, on which tickets are opened under it; today or later
 * @param titleTh what customers and colleagues call it
 * @param titleEn the same in English; null when there is none
 * @param calendar name of the calendar that its clocks count by
 * @param targets by clock: {@code first-response}, {@code next-response}, {@code resolution}; at least one
 * @param applies to which tickets; null, or all empty, for those of teams that name this policy as theirs
 * @param glossary words of the promise and what they mean; null for none
 */
public record PolicyEntry(
        String name,
        LocalDate effectiveFrom,
        String titleTh,
        String titleEn,
        String calendar,
        Map<String, Promise> targets,
        Scope applies,
        List<Term> glossary) {
    public PolicyEntry {
        targets = targets == null ? Map.of() : targets;
        applies = applies == null ? new Scope(null, null, null, null, null, null) : applies;
        glossary = given(glossary);
    }

    /**
     * What is promised for one clock.
     *
     * @param budget ISO 8601: {@code PT4H} is service time, {@code P2D} are working days after the start day, {@code
     *     P30D/inclusive} with it
     * @param pausedBy while a ticket waits for these the clock stands still: {@code customer}, {@code supplier}, {@code
     *     colleague}
     * @param warnings per cent of the budget at which somebody is warned, 1 to 99
     * @param escalations in levels, the first being 1
     * @param tellCustomer whether the customer hears of a breach, and how to complain; null for not
     */
    public record Promise(
            String budget,
            List<String> pausedBy,
            List<Integer> warnings,
            List<Escalation> escalations,
            Boolean tellCustomer) {
        public Promise {
            pausedBy = given(pausedBy);
            warnings = given(warnings);
            escalations = given(escalations);
            tellCustomer = Boolean.TRUE.equals(tellCustomer);
        }
    }

    /**
     * What is done when a breach goes on.
     *
     * @param after service time since the target was due, such as {@code PT4H}
     * @param step {@code tell-supervisors} or {@code raise-priority}
     */
    public record Escalation(String after, String step) {}

    /**
     * Which tickets a policy is for. Each list that is not empty has to hold the ticket's; of several policies that fit
     * the one with the highest rank is taken, then the one that says more, then by name.
     *
     * @param agreements names of agreements that customers have, small letters, digits and hyphens; never a customer
     * @param rank 0 to 1000; 0 when null
     */
    public record Scope(
            List<String> teams,
            List<String> channels,
            List<String> kinds,
            List<String> priorities,
            List<String> agreements,
            Integer rank) {
        public Scope {
            teams = given(teams);
            channels = given(channels);
            kinds = given(kinds);
            priorities = given(priorities);
            agreements = given(agreements);
            rank = rank == null ? 0 : rank;
        }

        /** Whether it says any; without, the policy is for teams that name it as theirs. */
        boolean named() {
            return Stream.of(teams, channels, kinds, priorities, agreements).anyMatch(list -> !list.isEmpty());
        }
    }

    /** A word of the promise and its meaning, in Thai or English as it was written. */
    public record Term(String word, String meaning) {}

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list;
    }
}
