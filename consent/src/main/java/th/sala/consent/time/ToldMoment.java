package th.sala.consent.time;

import java.time.Instant;
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

    private ToldMoment() {}

    /** English for {@code en}, else Thai in the Buddhist era; both in the time of Bangkok. */
    public static String of(Instant at, String language) {
        return ("en".equals(language) ? ENGLISH : THAI).format(at);
    }
}
