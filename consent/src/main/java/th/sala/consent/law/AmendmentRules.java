package th.sala.consent.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a version must carry so that a case can rest on it years later. */
final class AmendmentRules {
    static final String IN_FORCE = "in-force";
    private static final Set<String> STATUSES = Set.of(IN_FORCE, "draft");
    private static final Set<LawUnit> CLOCKS = Set.of(LawUnit.HOURS, LawUnit.DAYS, LawUnit.MONTHS, LawUnit.YEARS);
    private static final int LONGEST = 1_000;
    private static final int LARGEST = 1_000_000_000;
    private static final int LONGEST_TIME = 36_500;
    private static final Period FARTHEST = Period.ofYears(5);

    private AmendmentRules() {}

    /** Why it cannot stand beside those that are there; empty when it can. */
    static Optional<LawRefusal> against(LawAmendment amendment, List<LawVersion> versions, LocalDate today) {
        if (!written(amendment.dutyTh()) || !written(amendment.dutyEn()) || !written(amendment.source())) {
            return Optional.of(LawRefusal.WORDS);
        }
        if (!counts(amendment.amount(), amendment.unit())) {
            return Optional.of(LawRefusal.NUMBER);
        }
        return STATUSES.contains(String.valueOf(amendment.status()))
                ? inForce(amendment, versions, today)
                : Optional.of(LawRefusal.STATUS);
    }

    private static Optional<LawRefusal> inForce(LawAmendment amendment, List<LawVersion> versions, LocalDate today) {
        if (!IN_FORCE.equals(amendment.status())) {
            return Optional.empty();
        }
        if (versions.stream().anyMatch(version -> loses(version.unit(), amendment.unit()))) {
            return Optional.of(LawRefusal.NUMBER_LOST);
        }
        LocalDate day = amendment.effectiveFrom();
        if (day == null) {
            return Optional.of(LawRefusal.DAY_MISSING);
        }
        if (day.isBefore(today) || day.isAfter(today.plus(FARTHEST))) {
            return Optional.of(LawRefusal.DAY_UNLIKELY);
        }
        return versions.stream()
                        .filter(version -> IN_FORCE.equals(version.status()))
                        .allMatch(version -> version.effectiveFrom().isBefore(day))
                ? Optional.empty()
                : Optional.of(LawRefusal.DAY_NOT_LATER);
    }

    private static boolean written(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    private static boolean counts(Integer amount, String unit) {
        if (amount == null || unit == null) {
            return amount == null && unit == null;
        }
        return LawUnit.of(unit)
                .filter(known -> amount >= 0 && amount <= largest(known))
                .isPresent();
    }

    /** A clock goes on being one, and an age too: what rests on the rule counts with it. */
    private static boolean loses(String before, String now) {
        return runs(before) && !runs(now) || ages(before) && !ages(now);
    }

    private static boolean runs(String unit) {
        return LawUnit.of(unit).filter(CLOCKS::contains).isPresent();
    }

    private static boolean ages(String unit) {
        return LawUnit.of(unit).filter(LawUnit.YEARS_OF_AGE::equals).isPresent();
    }

    private static int largest(LawUnit unit) {
        return switch (unit) {
            case HOURS, DAYS, MONTHS, YEARS, YEARS_OF_AGE -> LONGEST_TIME;
            case PERSONS, BAHT, ITEMS -> LARGEST;
        };
    }
}
