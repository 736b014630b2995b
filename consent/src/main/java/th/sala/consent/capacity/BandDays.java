package th.sala.consent.capacity;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.law.StatutoryClock;
import th.sala.consent.time.Bangkok;

/**
 * The days on which a band changes, by the ages and the time of the law of one day.
 *
 * @param childUntil null for who is no child
 * @param aloneFrom null where no day is known
 * @param confirmBy null where no day is known
 * @param laws the rules that counted, as {@code key/version}
 */
record BandDays(LocalDate childUntil, LocalDate aloneFrom, LocalDate confirmBy, List<String> laws) {
    private static final String CHILDHOOD = "P20.1";
    private static final String MAJORITY = "P20.2";
    private static final String CONFIRMING = "P20.5-CONFIRM";

    static BandDays of(Band band, LocalDate until, LawBook law, LocalDate today) {
        return switch (band) {
            case CHILD -> known(until, until.plus(minority(law, today)), law, today, CHILDHOOD, MAJORITY);
            case MINOR -> known(null, until, law, today, MAJORITY);
            case ADULT -> known(null, today, law, today);
            default -> new BandDays(null, null, null, List.of());
        };
    }

    static PersonCapacity.Ages ages(LawBook law, LocalDate today) {
        return new PersonCapacity.Ages(age(law, CHILDHOOD, today), age(law, MAJORITY, today));
    }

    /** Whether somebody of the band can still be one until that day. */
    static boolean likely(Band band, LocalDate until, LawBook law, LocalDate today) {
        Period longest = band == Band.CHILD ? Period.ofYears(age(law, CHILDHOOD, today)) : minority(law, today);
        return until.isAfter(today) && !until.isAfter(today.plus(longest));
    }

    private static BandDays known(
            LocalDate childUntil, LocalDate aloneFrom, LawBook law, LocalDate today, String... ages) {
        LawVersion confirming = rule(law, CONFIRMING, today);
        LocalDate confirmBy = StatutoryClock.dueOn(
                        confirming, aloneFrom.atStartOfDay(Bangkok.ZONE).toInstant())
                .orElseThrow();
        List<String> keys = new ArrayList<>(List.of(ages));
        keys.add(CONFIRMING);
        return new BandDays(
                childUntil,
                aloneFrom,
                confirmBy,
                keys.stream()
                        .map(key -> rule(law, key, today))
                        .map(version -> version.key() + "/" + version.version())
                        .toList());
    }

    private static Period minority(LawBook law, LocalDate today) {
        return Period.ofYears(age(law, MAJORITY, today) - age(law, CHILDHOOD, today));
    }

    private static int age(LawBook law, String key, LocalDate today) {
        return rule(law, key, today).amount();
    }

    private static LawVersion rule(LawBook law, String key, LocalDate today) {
        return law.inForce(key, today).orElseThrow();
    }
}
