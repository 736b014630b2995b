package th.sala.consent.copy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import th.sala.consent.time.Bangkok;

/** Moments as they are told in Thailand; anything else stays as it is. */
final class ThaiMoments {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern(
                    "d MMM y HH:mm 'น.'", Locale.forLanguageTag("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE)
            .withZone(Bangkok.ZONE);

    private ThaiMoments() {}

    static String told(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return text;
        }
        try {
            return THAI.format(OffsetDateTime.parse(text));
        } catch (DateTimeException other) {
            return text;
        }
    }
}
