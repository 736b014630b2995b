package th.sala.consent.copy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import th.sala.consent.time.ToldMoment;

/** Moments as they are told in Thailand; anything else stays as it is. */
final class ThaiMoments {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");

    private ThaiMoments() {}

    static String told(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return text;
        }
        try {
            return ToldMoment.of(OffsetDateTime.parse(text).toInstant(), "th");
        } catch (DateTimeException other) {
            return text;
        }
    }
}
