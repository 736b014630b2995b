package th.sala.consent.copy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import th.sala.consent.time.ToldMoment;

/** Moments and days as they are told in Thailand; anything else stays as it is. */
final class ThaiMoments {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final DateTimeFormatter TOLD_DAY = DateTimeFormatter.ofPattern(
                    "d MMM y", Locale.forLanguageTag("th"))
            .withChronology(ThaiBuddhistChronology.INSTANCE);

    private ThaiMoments() {}

    static String told(String text) {
        boolean day = DAY.matcher(text).matches();
        if (!day && !MOMENT.matcher(text).matches()) {
            return text;
        }
        try {
            return day
                    ? TOLD_DAY.format(LocalDate.parse(text))
                    : ToldMoment.of(OffsetDateTime.parse(text).toInstant(), "th");
        } catch (DateTimeException other) {
            return text;
        }
    }
}
