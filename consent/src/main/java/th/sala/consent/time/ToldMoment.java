package th.sala.consent.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people in Thailand are told of them. */
public final class ToldMoment {
    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern(
                    "d MMM y HH:mm 'น.'", Locale.forLanguageTag("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE)
            .withZone(Bangkok.ZONE);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMM y HH:mm", Locale.ENGLISH).withZone(Bangkok.ZONE);

    private static final DateTimeFormatter THAI_DAY = DateTimeFormatter.ofPattern(
                    "d MMM y", Locale.forLanguageTag("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH);

    private ToldMoment() {}

    /** A day, in the same two ways. */
    public static String of(LocalDate day, String language) {
        return ("en".equals(language) ? ENGLISH_DAY : THAI_DAY).format(day);
    }

    /** English for {@code en}, else Thai in the Buddhist era; both in the time of Bangkok. */
    public static String of(Instant at, String language) {
        return ("en".equals(language) ? ENGLISH : THAI).format(at);
    }
}
