package th.sala.consent.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a number of the law counts. Grows only. */
enum LawUnit {
    HOURS,
    DAYS,
    MONTHS,
    YEARS,
    YEARS_OF_AGE,
    PERSONS,
    BAHT,
    ITEMS;

    static Optional<LawUnit> of(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
