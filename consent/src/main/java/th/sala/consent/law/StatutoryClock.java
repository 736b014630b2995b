package th.sala.consent.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import th.sala.consent.time.Bangkok;

/**
 * Until when the law wants something done. The day of receipt is not counted, the last day is; a last day on a holiday
 * stays where it is, although the Civil and Commercial Code would let it slip. Hours run through holidays from the moment
 * itself. The clock is never paused.
 */
public final class StatutoryClock {

    private StatutoryClock() {}

    /**
     * The last day, in Asia/Bangkok.
     *
     * @return empty when the version states no time
     */
    public static Optional<LocalDate> dueOn(LawVersion law, Instant received) {
        return LawUnit.of(law.unit()).flatMap(unit -> switch (unit) {
            case HOURS -> Optional.of(Bangkok.day(hours(law, received)));
            case DAYS -> lastDay(received, Period.ofDays(law.amount()));
            case MONTHS -> lastDay(received, Period.ofMonths(law.amount()));
            case YEARS -> lastDay(received, Period.ofYears(law.amount()));
            case YEARS_OF_AGE, PERSONS, BAHT, ITEMS -> Optional.empty();
        });
    }

    /**
     * The first moment that is too late: after so many hours, or when the last day is over.
     *
     * @return empty when the version states no time
     */
    public static Optional<Instant> overdueAt(LawVersion law, Instant received) {
        return LawUnit.of(law.unit()).equals(Optional.of(LawUnit.HOURS))
                ? Optional.of(hours(law, received))
                : dueOn(law, received)
                        .map(day -> day.plusDays(1).atStartOfDay(Bangkok.ZONE).toInstant());
    }

    private static Instant hours(LawVersion law, Instant received) {
        return received.plusSeconds(3600L * law.amount());
    }

    private static Optional<LocalDate> lastDay(Instant received, Period time) {
        return Optional.of(Bangkok.day(received).plus(time));
    }
}
