package th.sala.ticketing.template;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words: in Thai of the Buddhist era, in English of the common one. */
final class EraDates {
    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern("d MMMM y", Locale.forLanguageTag("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH).withChronology(IsoChronology.INSTANCE);

    private EraDates() {}

    static String of(LocalDate day, boolean thai) {
        return (thai ? THAI : ENGLISH).format(day);
    }
}
